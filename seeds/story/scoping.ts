/** One scoping note, from the need as it was understood to what came of its stages, by the links of its two sides. */
import type { Person } from '../people/customers.ts';
import type { ProviderKey } from '../people/providers.ts';
import type { Criterion, NoteService } from '#workflows/scopingNoteWords';
import type { CaseRow } from '../../server/engine/workflow.ts';
import { noteFactsOf } from '../../server/workflows/scopingNote.sql.ts';
import { dayAfter, dayOf } from './calendar.ts';
import type { Company } from './opening.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

type InDays = { readonly in: number };

/** A service that is about to begin, and the terms that its two sides have talked of. */
export interface Begun {
  readonly customer: Person;
  readonly provider: ProviderKey;
  readonly title: string;
  /** Days from the note to the first day of work. */
  readonly starts: number;
  readonly terms?: readonly [scope: string, timeline: string, payment: string];
}

export class Scoping extends Timeline {
  private id = 0;
  engagement = 0;

  constructor(
    stage: Stage,
    private readonly company: Company,
    private readonly begun: Begun,
  ) {
    super(stage, `note of ${begun.customer.name}`);
  }

  private today = (): string => dayOf(this.stage.agenda.now().getTime());
  private inDays = (days: number): string => dayAfter(this.today(), days);
  private answers = (purpose: string, input: Record<string, unknown>) => () => this.stage.answers(purpose, 'scoping_notes', this.id, input);

  /** The platform sends the service; the provider has said what they understood, and somebody here writes it down. */
  restated(box: Box, need: string, context: Readonly<Record<string, string>>): this {
    const { customer, provider, title, starts, terms } = this.begun;
    return this.office().then(async () => {
      const agreed = terms && { agreed_scope: terms[0], agreed_timeline: terms[1], agreed_payment: terms[2] };
      this.engagement = await this.stage.sends('engagements', { customer_id: this.company.customer(customer), provider_id: this.company.provider(provider), title, external_id: `scoped-${provider}-${this.today()}`, started_on: this.inDays(starts), ...agreed });
      this.id = await this.stage.creates(box, 'scoping_notes', { engagement_id: this.engagement, need, context });
    });
  }
  /** The mark of the text as it is shown to whoever reads it now. */
  private mark = async (): Promise<string> => (await noteFactsOf(this.stage.house.database.read, [(await this.stage.row('scoping_notes', this.id)) as CaseRow]))[0]?.hash ?? '';
  private approves = (purpose: string, input: Record<string, unknown>) => async () => this.answers(purpose, { ...input, hash: await this.mark() })();
  confirms = (days: number): this => this.outside(days).then(this.approves('confirm_need', { right: true }));
  contests = (days: number, words: string): this => this.outside(days).then(this.approves('confirm_need', { right: false, words }));
  proposes(days: number, services: readonly NoteService[], stages: readonly (InDays & { readonly what: string })[], criteria: readonly (Omit<Criterion, 'measured_on'> & InDays)[]): this {
    return this.outside(days).then(() =>
      this.answers('propose_services', {
        services, milestones: stages.map(({ what, in: due }) => ({ what, due_on: this.inDays(due) })), criteria: criteria.map(({ in: due, ...one }) => ({ ...one, measured_on: this.inDays(due) })),
      })());
  }
  validates = (days: number): this => this.outside(days).then(this.approves('validate_customer', { agrees: true }));
  measures = (box: Box, criterion: number, moment: 'start' | 'during' | 'end', value: string, met: boolean): this =>
    this.office(1).then(() => this.stage.does(box, 'scoping_notes', this.id, 'measure', { criterion, moment, value, met, on: this.today() }));

  /** The number of one of its stages, by its place. */
  private stageAt = async (place: number): Promise<number> => ((await this.stage.house.database.read('commitments').where({ scoping_note_id: this.id }).orderBy('id').offset(place - 1).first('id')) as { id: number }).id;
  /** So many days later somebody here hears that a stage is done. */
  done = (box: Box, place: number, days: number): this => this.office(days).then(async () => this.stage.does(box, 'commitments', await this.stageAt(place), 'record_done', { done_on: this.today() }));
}
