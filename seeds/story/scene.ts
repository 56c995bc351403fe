/** One review and the people around it. */
import { type Ground, clauseOfGround } from '#workflows/reviewWords';
import { providers, serviceOf } from '../people/providers.ts';
import type { Person } from '../people/customers.ts';
import type { Text } from '../texts/text.ts';
import { type Facts, type Method, evidence, seen } from '../words/notes.ts';
import { dayAfter, dayOf, instantOf } from './calendar.ts';
import type { Company } from './opening.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

type Input = Record<string, unknown>;
/** Who wrote, and whether the platform knows of a service between them and the provider. */
export interface Author {
  readonly person: Person;
  readonly known: boolean;
  readonly booked: boolean;
}

export class Scene extends Timeline {
  private review = 0;
  private facts: Facts = { author: '', provider: '', title: '', reference: '', invoice: '', day: '' };

  constructor(
    stage: Stage,
    private readonly company: Company,
    name: string,
  ) {
    super(stage, name);
  }

  private act = (box: Box, name: string, input?: Input): this => this.then(() => this.stage.does(box, 'reviews', this.review, name, input));

  /** The platform sends the review; where a service was booked, it was sent the day it ended. */
  writes(text: Text, { person, known, booked }: Author): this {
    const seed = providers[text.provider];
    const day = dayAfter(dayOf(this.at), -this.chance.whole(1, 9));
    const title = serviceOf(text.provider, `${text.title ?? ''} ${text.body}`);
    const number = this.company.next();
    this.facts = { author: person.name, provider: seed.name, title, reference: `P-${number}`, invoice: `${seed.invoice}-${String(this.chance.whole(214, 2980))}`, day };
    let engagement_id: number | undefined;
    const ids = () => ({ provider_id: this.company.provider(text.provider), ...(known && { customer_id: this.company.customer(person) }) });
    if (booked)
      this.stage.agenda.add(instantOf(day, this.chance.whole(17 * 60, 19 * 60 + 30)), async () => {
        engagement_id = await this.stage.sends('engagements', { ...ids(), title, reference: this.facts.reference, external_id: `service-${number}`, started_on: day, completed_on: day });
      });
    return this.then(async () => {
      this.review = await this.stage.sends('reviews', {
        ...ids(), ...(engagement_id && { engagement_id }), rating: text.stars, title: text.title, body: text.body, locale: text.declared ?? text.locale,
        experience_on: day, author_name: person.name, author_email: person.email, source: known ? 'app' : 'web form', external_id: `review-${number + 1}`,
      });
    });
  }

  takes = (box: Box): this => this.then(() => this.stage.takes(box, this.review)).later(0.5, 4);
  breaksClaim = (box: Box, reason: string): this => this.then(() => this.stage.takes(box, this.review, reason));
  /** Published, and taken back before anything left the house: twenty seconds are all there is. */
  publishesTooSoon(box: Box): this {
    const at = this.at;
    this.publishes(box);
    this.at = at + 9_000;
    return this.then(() => this.stage.undoes(box, this.review));
  }

  asksProof = (box: Box): this => this.act(box, 'request_proof');
  answersProof = (proof: string, confirms = true): this => this.then(() => this.stage.answers('proof', 'reviews', this.review, { confirms, ...(proof && { proof }) }));
  verifies = (box: Box, method: Method, note?: string): this => this.act(box, 'verify_author', { method, evidence: note ?? this.evidence(box, method) });
  unverifiable = (box: Box, reason: string): this => this.act(box, 'mark_unverifiable', { reason });

  /** Somebody disposes of every hint that waits. */
  disposes(box: Box, found?: Text['found']): this {
    return this.then(async () => {
      for (const { id, kind } of await this.stage.openSignals(this.review)) {
        const said = found ?? seen(this.stage.staff[box].locale, kind, this.chance);
        await this.stage.does(box, 'signals', id, 'dispose', { ...said });
      }
    });
  }
  publishes = (box: Box): this => this.act(box, 'publish');
  returns = (box: Box, ground: Ground, passage: string, explanation: string): this => this.act(box, 'return_to_author', { ground, passage, explanation });
  resubmits = (title: string | null, body: string): this => this.then(() => this.stage.answers('resubmit', 'reviews', this.review, { title, body }));
  proposesRejection = (box: Box, ground: Ground, explanation: string): this => this.act(box, 'propose_rejection', { ground, clause_id: clauseOfGround[ground], explanation });
  confirmsRejection = (box: Box): this => this.act(box, 'confirm_rejection');
  refusesRejection = (box: Box, reason: string): this => this.act(box, 'refuse_rejection', { reason });

  challenges = (statement: string): this => this.then(() => this.stage.answers('challenge', 'reviews', this.review, { reason: 'author_not_recognised', statement }));
  opensChallenge = (box: Box, statement: string): this => this.act(box, 'challenge', { reason: 'author_not_recognised', statement });
  confirmsAuthor = (box: Box, method: Method, note: string): this => this.act(box, 'confirm_author', { method, evidence: note });
  withdraws = (box: Box, clause_id: string, explanation: string): this => this.act(box, 'withdraw', { clause_id, explanation });
  refusesProposal = (box: Box, reason: string): this => this.act(box, 'refuse_proposal', { reason });
  invitesReply = (box: Box): this => this.act(box, 'invite_reply');
  closes = (box: Box): this => this.act(box, 'close');

  private onReply = (run: (id: number) => Promise<unknown>): this =>
    this.then(async () => {
      const id = await this.stage.replyTo(this.review);
      if (id === undefined) throw new Error(`Nobody was invited to reply to ${this.name}`);
      await run(id);
    });
  replies = (body: string): this => this.onReply((id) => this.stage.answers('reply', 'replies', id, { body }));
  publishesReply = (box: Box): this => this.onReply((id) => this.stage.does(box, 'replies', id, 'publish'));
  returnsReply = (box: Box, ground: Ground, explanation: string): this => this.onReply((id) => this.stage.does(box, 'replies', id, 'return_to_provider', { ground, explanation }));

  /** The service turns up afterwards: staff file the review under it. */
  filesUnderService(box: Box, person: Person, of: Text): this {
    return this.then(async () => {
      const { title, reference, day } = this.facts;
      const engagement_id = await this.stage.sends('engagements', { provider_id: this.company.provider(of.provider), customer_id: this.company.customer(person), title, reference, completed_on: day });
      await this.stage.edits(box, 'reviews', this.review, { engagement_id, customer_id: this.company.customer(person) });
    });
  }

  /** What a colleague writes down about how the author was confirmed. */
  evidence = (box: Box, method: Method): string => evidence(this.stage.staff[box].locale, method, this.facts, this.chance);
  get id(): number {
    return this.review;
  }
  /** The number on the provider's invoice, for those who quote it. */
  get invoice(): string {
    return this.facts.invoice;
  }
}
