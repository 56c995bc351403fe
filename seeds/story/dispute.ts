/** One dispute between a customer and a provider, and the mediation that was asked for. */
import type { Person } from '../people/customers.ts';
import type { ProviderKey } from '../people/providers.ts';
import type { DeclineReason, PerformanceOutcome, Side, Term } from '#workflows/mediationWords';
import type { Company } from './opening.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

export interface Quarrel {
  readonly customer: Person;
  readonly provider: ProviderKey;
  readonly service: string;
  readonly subject: string;
  readonly facts: string;
  /** How they tried by themselves. */
  readonly contact: string;
}

type Words = { readonly visibility: 'common' | 'private'; readonly text: string };

export class Dispute extends Timeline {
  private id = 0;

  constructor(
    stage: Stage,
    private readonly company: Company,
    private readonly quarrel: Quarrel,
  ) {
    super(stage, `dispute of ${quarrel.customer.name}`);
  }

  /** Taken in by whoever was asked, with the service that it is about. */
  taken(box: Box): this {
    return this.office().then(async () => {
      const { customer, provider, service, subject, facts, contact } = this.quarrel;
      const ids = { customer_id: this.company.customer(customer), provider_id: this.company.provider(provider) };
      const day = this.stage.agenda.now().toISOString().slice(0, 10);
      const engagement_id = await this.stage.sends('engagements', { ...ids, title: service, completed_on: day, external_id: `service-${this.company.next()}` });
      this.id = await this.stage.creates(box, 'mediations', { ...ids, engagement_id, subject, facts, requested_by: 'customer', direct_contact_on: day, direct_contact: contact });
    });
  }

  private does = (box: Box, name: string, input: Record<string, unknown> = {}): this => this.office().then(() => this.stage.does(box, 'mediations', this.id, name, input));
  private acts = (side: Side, days: number, name: string, input: Record<string, unknown> = {}): this => this.outside(days).then(() => this.stage.inRoom(side, this.id, name, input));

  declared = (days = 1): this => this.acts('customer', days, 'declare_no_parallel_action', { confirms: true });
  named = (box: Box, mediator: Box): this => this.office().then(() => this.stage.does(box, 'mediations', this.id, 'assign_mediator', { mediator_id: this.stage.staff[mediator].id }));
  accepted = (box: Box): this => this.does(box, 'accept');
  declined = (box: Box, reason: DeclineReason, explanation: string): this => this.does(box, 'decline', { reason, explanation });

  /** From the request to an open room in which the customer has declared once more. */
  opened(box: Box, mediator: Box): this {
    return this.taken(box).declared().named(box, mediator).accepted(mediator).declared().does(mediator, 'open').declared();
  }

  says = (side: Side, days: number, words: Words): this => this.acts(side, days, 'add_statement', { ...words });
  /** The mediator writes to both, or to one side alone. */
  writes = (box: Box, text: string, space?: Side): this => this.does(box, 'add_statement', { party: 'mediator', visibility: space ? 'private' : 'common', text, ...(space && { space }) });
  offers = (side: Side, days: number, ...terms: readonly Term[]): this => this.acts(side, days, 'offer', { terms });
  refuses = (side: Side, days: number, number: number, answer: string): this => this.acts(side, days, 'refuse_offer', { number, answer });
  accepts = (side: Side, days: number, number: number): this => this.acts(side, days, 'accept_offer', { number });

  signs = (side: Side, days: number, signed_name: string): this =>
    this.outside(days).then(async () => {
      const { agreement_hash } = await this.stage.row('mediations', this.id);
      await this.stage.inRoom(side, this.id, 'sign', { hash: agreement_hash, signed_name });
    });

  kept = (box: Box, term: number, outcome: PerformanceOutcome, note: string): this =>
    this.office(3).then(() => this.stage.does(box, 'mediations', this.id, 'record_performance', { term, outcome, note, on: this.stage.agenda.now().toISOString().slice(0, 10) }));
  closed = (box: Box): this => this.does(box, 'close');

  /** The platform hears of a lawsuit; the mediator's next word finds it out, and the mediation ends. */
  sued(box: Box, source: string): this {
    return this.office(1).then(() => this.stage.tells('mediations', this.id, { parallel_kind: 'court', parallel_source: source }))
      .then(async () => {
        await this.stage.isRefused('PARALLEL_ACTION_STARTED', this.stage.does(box, 'mediations', this.id, 'add_statement', { party: 'mediator', visibility: 'common', text: 'Where do we stand?' }));
        this.stage.post(2_000);
      });
  }
}
