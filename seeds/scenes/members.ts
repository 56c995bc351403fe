/** The first weeks: the providers whom the platform knew already are admitted one after the other, each by a file of their own. */
import { customers } from '../people/customers.ts';
import { type MemberSeed, answerOf, pastClient } from '../people/member.ts';
import { membersEn } from '../people/members.en.ts';
import { membersFr } from '../people/members.fr.ts';
import { type ProviderKey, providers } from '../people/providers.ts';
import { Candidacy } from '../story/candidacy.ts';
import { dayAfter, dayOf, instantOf, workdayAfter } from '../story/calendar.ts';
import type { Box } from '../story/stage.ts';
import { arrives, checked, meets, names, signed } from './files.ts';
import type { Play } from './play.ts';

const seeds: Readonly<Partial<Record<ProviderKey, MemberSeed>>> = { ...membersFr, ...membersEn };
/** Without an address there is no link to sign by: the caterer comes in once he has one. Maréchal has none to this day. */
const lateComer = 'kouassi';

/** Days before the story's end on which a certificate ends; a year and more later when left out. */
const insuredUntil: Readonly<Partial<Record<ProviderKey, number>>> = { helios: 17, teranga: -4, gones: -62 };

export function members(play: Play): void {
  const begin = play.stage.agenda.now().getTime();
  const early = Object.keys(seeds).filter((key) => key !== lateComer) as ProviderKey[];
  for (const [nth, key] of early.entries()) {
    const day = workdayAfter(dayOf(begin), 1 + Math.floor(nth / 2));
    admit(play, key, nth, instantOf(day, 8 * 60 + 5 + 11 * (nth % 2)));
  }
  const caterer = new Candidacy(play.stage, 'arrival of kouassi', candidateOf('kouassi', 'bonjour@traiteur-kouassi.example')).before(50);
  walk(play, caterer, 'kouassi', early.length);
}

const candidateOf = (key: ProviderKey, email = providers[key].email) => {
  const { name, trade, locale, phone } = providers[key];
  const { years, background } = seeds[key] as MemberSeed;
  return { name, trade, locale, email, phone, years, background };
};

const admit = (play: Play, key: ProviderKey, nth: number, at: number): void => walk(play, new Candidacy(play.stage, `arrival of ${key}`, candidateOf(key)).starting(at), key, nth);

/** The whole way of an admission on which nothing goes wrong. */
function walk(play: Play, file: Candidacy, key: ProviderKey, nth: number): void {
  const { by, clients, insurer } = seeds[key] as MemberSeed;
  const person = Object.values(customers).flat().find(({ name }) => name === by.name);
  if (!person) throw new Error(`${by.name} is no customer`);
  const [box, other]: readonly [Box, Box] = nth % 2 ? ['vetting2', 'vetting'] : ['vetting', 'vetting2'];
  const end = dayOf(play.stage.agenda.end);
  const left = insuredUntil[key] ?? file.chance.whole(80, 240);
  arrives(file, box, { kind: 'customer', ...by, email: person.email, phone: person.phone }, () => play.company.provider(key));
  meets(file.startsInterviews(box), nth % 4 === 0 ? [box, other] : [box]);
  names(file, box, clients.map((line, slot) => pastClient(line, file.who.locale, nth, slot + 1)));
  contact(file, box, clients);
  file.office(1).startsChecks(box);
  checked(file, box).insured(box, insurer, `RC-${4100 + 37 * nth}`, dayAfter(dayOf(play.stage.agenda.now().getTime()), -file.chance.whole(20, 100)), dayAfter(end, left));
  signed(file, box, nth % 3 === 1 ? 'manager' : 'manager2');
}

/** Those with an address are written to first; the others are called meanwhile. */
function contact(file: Candidacy, box: Box, clients: MemberSeed['clients']): void {
  const slots = (reach: 'phone' | 'mail') => clients.flatMap((line, index) => (line[1] === reach ? [index + 1] : []));
  const answer = (slot: number) => answerOf(clients[slot - 1] as MemberSeed['clients'][number]);
  for (const slot of slots('mail')) file.writesTo(box, slot);
  for (const [nth, slot] of slots('phone').entries()) {
    if (nth === 1) file.calls(box, slot, 'no_answer').office(1);
    file.hears(box, slot, answer(slot)).later(2, 9);
  }
  for (const slot of slots('mail')) file.outside(1).answers(slot, answer(slot));
}
