/** One candidate and the people around them: from a recommendation to a decision. */
import type { Candidate, PastClient, Recommender } from '../people/candidate.ts';
import { type Answer, answered } from '../words/references.ts';
import { type Card, scores } from '../words/interviews.ts';
import { dayAfter, dayOf, instantOf, workdayAfter } from './calendar.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

type Input = Record<string, unknown>;
export type CheckKind = 'background' | 'skills' | 'insurance';
type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const minuteMs = 60_000;

/** Who meets the candidate, when and how. */
export interface Meeting {
  readonly by: readonly Box[];
  readonly workdays: number;
  readonly at: readonly [hour: number, minute: number];
  readonly mode?: 'in_person' | 'video' | 'phone';
  readonly place?: string;
}

export class Candidacy extends Timeline {
  protected recommendation = 0;
  protected application = 0;
  private interview = 0;
  private meets = 0;
  protected clients: readonly PastClient[] = [];

  constructor(
    stage: Stage,
    name: string,
    readonly who: Candidate,
  ) {
    super(stage, name);
  }

  /** The platform passes on what a customer or another provider wrote. */
  recommended = (by: Recommender): this =>
    this.then(async () => {
      const { name, email, phone, address, trade, locale } = this.who;
      this.recommendation = await this.stage.sends('recommendations', {
        candidate_name: name, candidate_email: email, candidate_phone: phone, candidate_address: address, trade, locale, channel: 'form',
        recommender_kind: by.kind, recommender_name: by.name, recommender_email: by.email, recommender_phone: by.phone, relation: by.relation, message: by.message,
        external_id: `recommendation-${this.name}`,
      });
    });

  private onRecommendation = (box: Box, name: string, input: Input): this => this.then(() => this.stage.does(box, 'recommendations', this.recommendation, name, input));
  confirms = (box: Box, method: string, note: string): this => this.onRecommendation(box, 'confirm', { method, note });
  dismisses = (box: Box, reason: string): this => this.onRecommendation(box, 'dismiss', { reason });
  /** Confirming is tried, and refused: who recommends is who applies. */
  cannotConfirm = (box: Box): this => this.then(() => this.stage.isRefused('SELF_RECOMMENDATION', this.stage.does(box, 'recommendations', this.recommendation, 'confirm', { method: 'email_link', note: 'Réponse reçue.' })));

  /** The file is opened, for a provider whom the platform knows already when there is one. */
  opens = (box: Box, provider?: () => number): this =>
    this.then(async () => {
      const { years, background, services } = this.who;
      this.application = await this.stage.creates(box, 'applications', {
        recommendation_id: this.recommendation, claimed_years: years, claimed_background: background, ...(services && { services }), ...(provider && { provider_id: provider() }),
      });
    });

  private act = (box: Box, name: string, input?: Input): this => this.then(() => this.stage.does(box, 'applications', this.application, name, input));
  edits = (box: Box, values: (stage: Stage) => Input): this => this.then(() => this.stage.edits(box, 'applications', this.application, values(this.stage)));
  startsInterviews = (box: Box): this => this.act(box, 'start_interviews');

  invites(box: Box, { by, workdays, at: [hour, minute], mode = 'video', place = 'https://visio.entente.example/salle-2' }: Meeting): this {
    const starts = instantOf(workdayAfter(dayOf(this.at), workdays), hour * 60 + minute);
    this.meets = starts;
    return this.then(async () => {
      this.interview = await this.stage.creates(box, 'interviews', {
        application_id: this.application, starts_at: new Date(starts).toISOString(), minutes: 45, mode, ...(mode !== 'phone' && { place }), interviewer_ids: by.map((one) => this.stage.staff[one].id),
      });
    });
  }

  private onInterview = (box: Box, name: string, input?: Input): this => this.then(() => this.stage.does(box, 'interviews', this.interview, name, input));
  cancels = (box: Box, reason: string): this => this.onInterview(box, 'cancel', { reason });
  missed(box: Box): this {
    this.at = this.meets + 25 * minuteMs;
    return this.onInterview(box, 'mark_no_show');
  }
  /** The meeting takes place; the first of those who held it writes their scorecard down. */
  holds(box: Box, card: Card, participants: string, mode: Meeting['mode'] = 'video'): this {
    const started_at = new Date(this.meets).toISOString();
    this.at = this.meets + this.chance.whole(46, 58) * minuteMs;
    return this.onInterview(box, 'record', { started_at, minutes: 45, mode, participants, ...scores(this.stage.staff[box].locale, card, this.chance) });
  }
  files = (box: Box, card: Card): this => this.onInterview(box, 'add_scorecard', scores(this.stage.staff[box].locale, card, this.chance));

  asksClients = (box: Box): this => this.act(box, 'ask_for_references');
  /** The candidate names past clients by their link. */
  declares(clients: readonly PastClient[]): this {
    this.clients = clients;
    const today = dayOf(this.at);
    const customers = clients.map(({ name, email, phone, locale, what, ended }) => ({ client_name: name, client_email: email, client_phone: phone, locale: locale ?? this.who.locale, service_description: what, service_ended_on: dayAfter(today, -ended), agrees: true }));
    return this.then(() => this.stage.answers('declare', 'applications', this.application, { customers }));
  }
  /** The candidate says by their link that they have had no customer yet. */
  declaresNone = (): this => this.then(() => this.stage.answers('declare', 'applications', this.application, { worked_before: false }));
  startsReferences = (box: Box): this => this.act(box, 'start_references');

  private onSlot = (slot: number, run: (row: Row) => Promise<unknown>): this =>
    this.then(async () => {
      const row = (await this.stage.house.database.read('client_references').where({ application_id: this.application, slot }).whereNot({ state: 'replaced' }).first()) as Row | undefined;
      if (!row) throw new Error(`${this.name} has no client in slot ${slot}`);
      await run(row);
    });
  private onReference = (box: Box, slot: number, name: string, input?: Input): this => this.onSlot(slot, ({ id }) => this.stage.does(box, 'client_references', id, name, input));
  writesTo = (box: Box, slot: number): this => this.onReference(box, slot, 'send_form');
  answers = (slot: number, answer: Answer): this => this.onSlot(slot, ({ id }) => this.stage.answers('answer', 'client_references', id, answered(answer)));
  calls = (box: Box, slot: number, outcome: string, note?: string): this => this.onReference(box, slot, 'log_attempt', { channel: 'phone', outcome, ...(note && { note }) });
  /** They ask to be called again at this hour, so many working days later. */
  callsAgain(box: Box, slot: number, note: string, workdays: number, hour: number): this {
    const call_back_at = new Date(instantOf(workdayAfter(dayOf(this.at), workdays), hour * 60 + 30)).toISOString();
    return this.onReference(box, slot, 'log_attempt', { channel: 'phone', outcome: 'call_back', note, call_back_at });
  }
  /** Reached on the telephone: what they say is written down and read back. */
  hears(box: Box, slot: number, answer: Answer): this {
    this.calls(box, slot, 'reached').later(6, 14);
    return this.onSlot(slot, ({ id }) => this.stage.does(box, 'client_references', id, 'complete', { channel: 'phone', ...answered(answer), read_back: true }));
  }
  refusesToAnswer = (box: Box, slot: number, note: string): this => this.onReference(box, slot, 'refuse', { note });
  unreachable = (box: Box, slot: number): this => this.onReference(box, slot, 'mark_unreachable');
  replaces(box: Box, slot: number, reason: string, { name, email, phone, locale, what, ended }: PastClient): this {
    const service_ended_on = dayAfter(dayOf(this.at), -ended);
    const consent_declared_at = new Date(this.at - 60 * minuteMs).toISOString();
    return this.onReference(box, slot, 'replace', { reason, client_name: name, client_email: email, client_phone: phone, locale: locale ?? this.who.locale, service_description: what, service_ended_on, consent_declared_at });
  }
  /** Somebody looks at what a client of this file shares with the candidate, the recommender, a client of another file. */
  looksAt = (box: Box, with_kind: string, verdict: string, note: string): this =>
    this.then(async () => {
      const row = (await this.stage.house.database.read('match_warnings').where({ application_id: this.application, with_kind, state: 'open' }).orderBy('id').first()) as Row | undefined;
      if (!row) throw new Error(`${this.name} shows no likeness with the ${with_kind}`);
      await this.stage.does(box, 'match_warnings', row.id, 'dispose', { verdict, note });
    });

  grantsException = (box: Box, slot: number, reason: string, compensating_check: string): this => this.act(box, 'grant_exception', { slot, reason, compensating_check });
  startsChecks = (box: Box): this => this.act(box, 'start_checks');
  private onPending = (kind: string, run: (row: Row) => Promise<unknown>): this =>
    this.then(async () => {
      const row = (await this.stage.house.database.read('checks').where({ application_id: this.application, kind, state: 'pending' }).first()) as Row | undefined;
      if (!row) throw new Error(`No ${kind} check of ${this.name} is open`);
      await run(row);
    });
  /** What is going to be looked at. */
  describes = (box: Box, kind: CheckKind, description: string): this => this.onPending(kind, ({ id }) => this.stage.edits(box, 'checks', id, { description }));
  private onCheck = (box: Box, kind: string, name: string, input: Input): this => this.onPending(kind, ({ id }) => this.stage.does(box, 'checks', id, name, input));
  passes = (box: Box, kind: CheckKind | 'compensating' | 'recommender', method: string, more: Input = {}): this => this.onCheck(box, kind, 'pass', { method, ...more });
  fails = (box: Box, kind: CheckKind, reason: string): this => this.onCheck(box, kind, 'fail', { reason });
  waives = (box: Box, kind: CheckKind, reason: string): this => this.onCheck(box, kind, 'waive', { reason });
  /** A certificate from one day to another is looked at. */
  insured = (box: Box, insurer: string, policy_number: string, starts_on: string, ends_on: string): this =>
    this.onCheck(box, 'insurance', 'pass', { insurer, policy_number, activities: [...(this.who.services ?? [this.who.trade])], amount: 1_500_000, starts_on, ends_on, confirmed_with_insurer: this.chance.whole(1, 3) === 1 });

  requestsSignature = (box: Box): this => this.act(box, 'request_signature');
  signs = (accepts: readonly string[], signed_name: string): this => this.then(() => this.stage.answers('sign', 'applications', this.application, { accepts, signed_name }));
  admits = (box: Box, note: string): this => this.act(box, 'admit', { note });
  declines = (box: Box, reason: string, explanation: string): this => this.act(box, 'decline', { reason, explanation });
  withdraws = (box: Box, reason: string): this => this.act(box, 'withdraw', { reason });

  /** The provider that this file is about, once it is open. */
  provider = async (): Promise<number> => Number((await this.stage.row('applications', this.application)).provider_id);
}
