/** The next version of a document, from its first draft on. */
import { policies } from '../../server/policies/index.ts';
import { policyChanges } from '../texts/policyChanges.ts';
import type { Box, Stage } from './stage.ts';
import { Timeline } from './timeline.ts';

const minuteMs = 60_000;
/** When the post tries again, in minutes after the first attempt. */
const tries = [1, 6, 21, 81, 261, 981, 2_421];

export type Slug = keyof typeof policyChanges;
type Row = Readonly<Record<string, unknown>> & { readonly id: number };

export class Version extends Timeline {
  private id = 0;

  constructor(
    stage: Stage,
    private readonly slug: Slug,
  ) {
    super(stage, `next version of ${slug}`);
  }

  drafts = (box: Box): this =>
    this.then(async () => {
      const { reason, driver, adds, ...more } = policyChanges[this.slug];
      const { id: policy_id } = (await this.stage.house.database.read('policies').where({ slug: this.slug }).first('id')) as Row;
      const clauses = [...(policies.find(({ slug }) => slug === this.slug)?.clauses ?? []), adds];
      const important = 'important' in more ? { important: true, important_reason: more.important } : {};
      this.id = await this.stage.creates(box, 'policy_versions', { policy_id, clauses, change_reason: reason, change_driver: driver, ...important });
    });

  private act = (box: Box, name: string): this => this.then(() => this.stage.does(box, 'policy_versions', this.id, name));
  approves = (box: Box): this => this.act(box, 'approve');
  putsInForce = (box: Box): this => this.act(box, 'put_in_force');
  announces = (box: Box): this => this.act(box, 'announce').told();
  informsNewcomers = (box: Box): this => this.act(box, 'inform_newcomers').told();

  /** The clock writes to each, the letters leave, and the clock notes which did. */
  private told(): this {
    const { agenda, round, letters } = this.stage;
    agenda.add(this.at, round);
    agenda.add(this.at + minuteMs / 2, round);
    for (const minutes of tries) agenda.add(this.at + (minutes + 1) * minuteMs, letters);
    return this.later(2, 3);
  }

  private onNotice = (whose: Promise<number> | (() => number), run: (row: Row) => Promise<unknown>): this =>
    this.then(async () => {
      const provider_id = typeof whose === 'function' ? whose() : await whose;
      const row = (await this.stage.house.database.read('notices').where({ policy_version_id: this.id, provider_id }).first()) as Row | undefined;
      if (!row) throw new Error(`Provider ${provider_id} has no notice of ${this.slug}`);
      await run(row);
    });
  accepted = (provider: () => number, signed_name: string): this => this.onNotice(provider, ({ id }) => this.stage.answers('policy', 'notices', id, { accepts: true, signed_name }));
  handles = (box: Box, provider: () => number, channel: string, note: string): this => this.onNotice(provider, ({ id }) => this.stage.does(box, 'notices', id, 'handle', { channel, note }));
}
