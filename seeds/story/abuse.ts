/** One incident of abuse, the support that follows it, and whoever has to do with both. */
import type { Category, Outcome } from '#workflows/incidentWords';
import { definitionOf, type channels, type supports } from '#workflows/incidentWords';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

export interface Told {
  readonly category: Category;
  readonly verbatim: string;
  readonly channel: keyof typeof channels;
  /** The case that was open. */
  readonly about?: { readonly resource: string; readonly id: number };
  /** Whom it hit, when it was not whoever reports. */
  readonly hit?: Box;
}

export class Abuse extends Timeline {
  private incident = 0;
  private category: Category = 'language';

  constructor(
    stage: Stage,
    name: string,
    protected readonly customer: () => number,
  ) {
    super(stage, name);
  }

  get id(): number {
    return this.incident;
  }

  /** Reported minutes after it happened. */
  reported(box: Box, told: () => Told): this {
    return this.then(async () => {
      const { about, hit, ...rest } = told();
      this.category = rest.category;
      this.incident = await this.stage.creates(box, 'incidents', {
        ...rest, customer_id: this.customer(), occurred_at: new Date(this.stage.agenda.now().getTime() - 9 * 60_000).toISOString(),
        ...(about && { about_resource: about.resource, about_id: about.id }), ...(hit && { target_staff_id: this.stage.staff[hit].id }),
      });
    }).later(10, 40);
  }

  private judged = (box: Box, outcome: Outcome, note: string): this =>
    this.then(() => this.stage.does(box, 'incidents', this.incident, 'triage', { outcome, note, ...(outcome === 'confirmed' && { clause_id: definitionOf[this.category] }) }));

  confirmed = (box: Box, note: string): this => this.judged(box, 'confirmed', note);
  frustration = (box: Box, note: string): this => this.judged(box, 'legitimate_frustration', note);
  unfounded = (box: Box, note: string): this => this.judged(box, 'unfounded', note);
  closed = (box: Box): this => this.then(() => this.stage.does(box, 'incidents', this.incident, 'close'));

  private onSupport = (box: Box, name: string, input?: Record<string, unknown>): this =>
    this.then(async () => {
      const { id } = (await this.stage.house.database.read('support_actions').where({ incident_id: this.incident }).first('id')) as { id: number };
      await this.stage.does(box, 'support_actions', id, name, input);
    });
  offered = (box: Box, kind: keyof typeof supports, note: string): this => this.onSupport(box, 'offer', { kind, note });
  accepted = (box: Box): this => this.onSupport(box, 'accept');
  declined = (box: Box): this => this.onSupport(box, 'decline');
  given = (box: Box): this => this.onSupport(box, 'complete');

  /** A hardship that the customer told of. */
  noted = (box: Box, text: string): this => this.then(() => this.stage.creates(box, 'vulnerability_notes', { customer_id: this.customer(), text }));
}
