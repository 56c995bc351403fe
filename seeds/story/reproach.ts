/** One case of conduct, from what was noticed to what came of it, and whoever has to do with it. */
import { type ViolationKind, violationKinds } from '#workflows/conductWords';
import { dayAfter, dayOf } from './calendar.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

export interface Reproach {
  readonly type: ViolationKind;
  readonly facts: string;
  /** Days before the case is opened. */
  readonly ago: number;
}

export interface Measure {
  readonly reasons: string;
  readonly departs_because?: string;
  /** Days that a suspension lasts, and after how many it begins. */
  readonly days?: number;
  readonly from?: number;
  readonly restitution?: { readonly finding: string; readonly amount_cents: number };
}

export class Conduct extends Timeline {
  private conduct = 0;
  private clauses: readonly string[] = [];

  constructor(
    stage: Stage,
    name: string,
    private readonly provider: () => number,
  ) {
    super(stage, name);
  }

  get id(): number {
    return this.conduct;
  }

  private today = (): string => dayOf(this.stage.agenda.now().getTime());

  noticed(box: Box, summary: string, origin: 'staff' | 'complaint' | 'damage' = 'complaint'): this {
    return this.then(async () => {
      this.conduct = await this.stage.creates(box, 'conduct_cases', { provider_id: this.provider(), summary, origin });
    });
  }

  opened(box: Box, ...reproaches: readonly Reproach[]): this {
    this.clauses = reproaches.flatMap(({ type }) => violationKinds[type].clauses[0] ?? []);
    return this.later(6, 18).then(() =>
      this.stage.does(box, 'conduct_cases', this.conduct, 'open', {
        violations: reproaches.map(({ type, facts, ago }) => ({ type, clause_id: violationKinds[type].clauses[0], facts, occurred_on: dayAfter(this.today(), -ago) })),
      }),
    );
  }

  asked = (box: Box): this => this.then(() => this.stage.does(box, 'conduct_cases', this.conduct, 'request_statement'));
  answered = (statement: string): this => this.then(() => this.stage.answers('statement', 'conduct_cases', this.conduct, { statement }));
  /** By telephone, as somebody wrote it down. */
  told = (box: Box, statement: string): this => this.then(() => this.stage.does(box, 'conduct_cases', this.conduct, 'record_statement', { statement }));
  dismissed = (box: Box, reason: string): this => this.then(() => this.stage.does(box, 'conduct_cases', this.conduct, 'dismiss', { reason }));

  private decided = (box: Box, outcome: string, { days, from = 0, ...measure }: Measure): this =>
    this.then(() =>
      this.stage.does(box, 'conduct_cases', this.conduct, 'decide', {
        outcome, clause_ids: this.clauses, ...measure,
        ...(days !== undefined && { ...(from > 0 && { starts_on: dayAfter(this.today(), from) }), ends_on: dayAfter(this.today(), from + days - 1) }),
      }),
    );

  nothingDone = (box: Box, measure: Measure): this => this.decided(box, 'no_action', measure);
  warned = (box: Box, measure: Measure): this => this.decided(box, 'warning', measure);
  suspended = (box: Box, measure: Measure & { readonly days: number }): this => this.decided(box, 'suspension', measure);
  /** Proposed by one manager; the other confirms with the same act. */
  excluded = (box: Box, measure: Measure): this => this.decided(box, 'termination', measure);

  withdrawn = (box: Box, reason: string): this =>
    this.then(async () => {
      const { id } = (await this.stage.house.database.read('sanctions').where({ conduct_case_id: this.conduct }).first('id')) as { id: number };
      await this.stage.does(box, 'sanctions', id, 'withdraw', { reason });
    });
}
