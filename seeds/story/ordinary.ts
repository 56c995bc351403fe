/** The run of the days: most reviews are confirmed, published and answered or not; the newest still wait. */
import { customers, guests } from '../people/customers.ts';
import { providers } from '../people/providers.ts';
import { ordinaryTexts } from '../texts/index.ts';
import type { Text } from '../texts/text.ts';
import { proofs } from '../words/notes.ts';
import { type Chance, chance } from './chance.ts';
import type { Company } from './opening.ts';
import { type Author, Scene } from './scene.ts';
import type { Box, Stage } from './stage.ts';

/** Working days between the first review and the end of the story, and between the last published one and that end. */
const longAgo = 116;
const lately = 2;
/** The platform grows: more reviews arrive in the last weeks than in the first. */
const growth = 1.6;
/** So many of the last published ones were quick: the service was booked on the platform. */
const quick = 14;
/** How many of the newest wait for an author's confirmation, and for a decision. */
const toVerify = 6;
const toDecide = 13;

/** Texts in an order that mixes trades and languages, always the same. */
function mixed(texts: readonly Text[], { whole }: Chance): Text[] {
  const left = [...texts];
  return texts.flatMap(() => left.splice(whole(0, left.length - 1), 1));
}

/** Nobody decides on a relative's file; otherwise each reads their own language, most of the time. */
export function moderatorFor({ provider, locale }: Text, { whole }: Chance): Box {
  if (providers[provider].relative) return 'moderator';
  const [own, other] = locale === 'fr' ? (['moderator', 'moderator2'] as const) : (['moderator2', 'moderator'] as const);
  return whole(1, 9) === 1 ? other : own;
}

/** Deals authors out: each customer of the area in turn, and now and then a stranger. */
export class Authors {
  private readonly turns = new Map<string, number>();

  private turn<Value>(name: string, values: readonly Value[]): Value {
    const turn = (this.turns.get(name) ?? -1) + 1;
    this.turns.set(name, turn);
    return values[turn % values.length] as Value;
  }

  stranger = ({ locale }: Text): Author => ({ person: this.turn(locale, guests[locale]), known: false, booked: false });
  customer({ provider, locale, by }: Text, booked = true): Author {
    const { area } = providers[provider];
    const people = customers[area].filter((one) => one.locale === locale && (!by || one.gender === by));
    return { person: this.turn(`${area} ${locale} ${by ?? ''}`, people), known: true, booked };
  }
}

/** The author is confirmed by whatever there is: the service, a call, a link, or what they send when asked. */
function confirmed(scene: Scene, box: Box, text: Text, { person, known, booked }: Author): Scene {
  scene.office();
  if (scene.chance.whole(1, 3) === 1) scene.takes(box);
  if (booked) return scene.verifies(box, 'engagement');
  if (known && person.phone && scene.chance.whole(1, 2) === 1) return scene.verifies(box, 'phone_call');
  const method = known ? 'email_link' : scene.chance.one(['invoice', 'invoice', 'other_document'] as const);
  const proof = scene.chance.one(proofs[text.locale][method])(scene.invoice);
  return scene.asksProof(box).outside(scene.chance.whole(0, 4)).answersProof(proof).office().verifies(box, method);
}

/** Published, and the provider answers or lets the days pass. */
function published(scene: Scene, box: Box, text: Text): void {
  if (scene.chance.whole(1, 4) === 1) scene.office(1);
  scene.disposes(box, text.found).publishes(box);
  if (text.reply && providers[text.provider].email) scene.outside(scene.chance.one([0, 1, 1, 2, 3, 5])).replies(text.reply).office().publishesReply(box);
}

/** Plays every text that has no scene of its own. */
export function ordinaryDays(stage: Stage, company: Company, authors: Authors): void {
  const texts = mixed(ordinaryTexts, chance('the order of things'));
  const done = texts.length - toVerify - toDecide;
  for (const [nth, text] of texts.entries()) {
    const scene = new Scene(stage, company, `day-${nth + 1}`);
    const box = moderatorFor(text, scene.chance);
    if (nth >= done + toDecide) scene.before(1).writes(text, nth % 4 === 1 ? authors.stranger(text) : authors.customer(text, nth % 4 !== 2));
    else if (nth >= done) {
      const author = authors.customer(text);
      confirmed(scene.before(1 + Math.floor((done + toDecide - 1 - nth) / 3)).writes(text, author), box, text, author);
    } else {
      const slow = nth < done - quick;
      const author = slow && nth % 8 === 3 ? authors.stranger(text) : authors.customer(text, !slow || nth % 8 !== 6);
      const workday = lately + Math.round((longAgo - lately) * (1 - nth / done) ** growth);
      published(confirmed(scene.before(workday).writes(text, author), box, text, author), box, text);
    }
  }
}
