/** Where the story is played: its people act through the engine, at the story's time, and the post and the clock go their rounds. */
import { clockActor } from '../../server/access/staff.ts';
import { claim } from '../../server/engine/claim.ts';
import { keepDeadlines } from '../../server/engine/deadlines.ts';
import { actInRoom, answerLink } from '../../server/engine/linkForms.ts';
import type { LinkRow } from '../../server/engine/links.ts';
import { Refused } from '../../server/engine/errors.ts';
import { undoSeconds } from '../../server/engine/letters.ts';
import { type Postman, sendDueLetters } from '../../server/engine/outbox.ts';
import { perform, workflowNamed } from '../../server/engine/perform.ts';
import { undo } from '../../server/engine/undo.ts';
import { type Actor, type Row, isWorkflow } from '../../server/engine/workflow.ts';
import { resourceNamed } from '../../server/workflows/index.ts';
import { create, edit } from '../../server/engine/write.ts';
import type { House } from '../../server/house.ts';
import type { Agenda } from './agenda.ts';
import { dayAfter, dayOf, instantOf } from './calendar.ts';

const secondMs = 1_000;
/** The post leaves once nobody can take a decision back any more. */
const postAfter = (undoSeconds + 2) * secondMs;
/** Minutes past midnight. */
const roundAt = 6 * 60 + 5;
const atOnce = 100;
/** Staff by the box of their address. */
export type Box = 'vetting' | 'vetting2' | 'moderator' | 'moderator2' | 'manager' | 'manager2' | 'cases' | 'admin';

export class Stage {
  /** Mailboxes that take our circulars for advertising, and send them back. */
  readonly sendsBack = new Set<string>();

  /** Letters of the past are marked as sent and go nowhere. */
  readonly quiet: Postman = {
    send: ({ key, to }) => (key.startsWith('notices:') && this.sendsBack.has((to as { address: string }).address) ? Promise.reject(Object.assign(new Error('refused'), { responseCode: 554 })) : Promise.resolve()),
    close: () => undefined,
  };

  private constructor(
    readonly house: House,
    readonly agenda: Agenda,
    readonly clock: Actor,
    readonly staff: Readonly<Record<Box, Actor>>,
    readonly platform: Actor,
  ) {}

  static async open(house: House, agenda: Agenda, staff: Readonly<Record<Box, Actor>>, platform: Actor): Promise<Stage> {
    return new Stage(house, agenda, await clockActor(house), staff, platform);
  }

  /** A row as it stands at this moment of the story. */
  row = async (resource: string, id: number): Promise<Row & Readonly<Record<string, unknown>>> =>
    (await this.house.database.read(resource).where({ id }).first()) as Row & Readonly<Record<string, unknown>>;

  /** The platform's own system sends a record. */
  sends = async (resource: string, values: Record<string, unknown>): Promise<number> => (await create(this.house, { resource, values, by: this.platform })).id;

  /** A member of staff performs a transition on the version that stands. */
  async does(box: Box, resource: string, id: number, name: string, input: Record<string, unknown> = {}): Promise<void> {
    const { version } = await this.row(resource, id);
    await perform(this.house, { resource, id, name, version, input, by: this.staff[box] });
    if (workflowNamed(resource).transitions[name]?.sends) this.post(postAfter);
  }

  /** A member of staff creates a record. */
  async creates(box: Box, resource: string, values: Record<string, unknown>): Promise<number> {
    const { id } = await create(this.house, { resource, values, by: this.staff[box] });
    const declared = resourceNamed(resource);
    if (declared && isWorkflow(declared) && declared.sends) this.post(postAfter);
    return id;
  }

  /** A member of staff presses what the house refuses, and is told so. */
  async isRefused(code: string, act: Promise<unknown>): Promise<void> {
    const told = await act.then(() => 'done', (error: unknown) => (error instanceof Refused ? error.code : String(error)));
    if (told !== code) throw new Error(`Expected ${code}: ${told}`);
  }

  async edits(box: Box, resource: string, id: number, values: Record<string, unknown>): Promise<void> {
    const { version } = await this.row(resource, id);
    await edit(this.house, { resource, id, version, values, by: this.staff[box] });
  }

  takes = (box: Box, id: number, reason?: string): Promise<unknown> => claim(this.house, { resource: 'reviews', id, by: this.staff[box], ...(reason && { reason }) });

  async undoes(box: Box, id: number): Promise<void> {
    const { version } = await this.row('reviews', id);
    await undo(this.house, { resource: 'reviews', id, version, by: this.staff[box] });
  }

  /** An outsider answers the newest link they were sent for this purpose. */
  async answers(purpose: string, resource: string, record_id: number, input: Record<string, unknown>): Promise<void> {
    const link = (await this.house.database.read('links').where({ purpose, resource, record_id, used_at: null, revoked_at: null }).orderBy('id', 'desc').first()) as LinkRow | undefined;
    if (!link) throw new Error(`Nobody was sent a link ${purpose} for ${resource} ${record_id}`);
    await answerLink(this.house, link, input);
    const { links, transitions } = workflowNamed(resource);
    if (transitions[links?.[purpose]?.does ?? '']?.sends) this.post(2 * secondMs);
  }

  /** One of the two sides acts in its room, by the newest link that it was sent. */
  async inRoom(side: 'customer' | 'provider', id: number, name: string, input: Record<string, unknown> = {}): Promise<void> {
    const link = (await this.house.database.read('links').where({ purpose: `${side}_room`, resource: 'mediations', record_id: id }).orderBy('id', 'desc').first()) as LinkRow | undefined;
    if (!link) throw new Error(`The ${side} was sent no way into mediation ${id}`);
    await actInRoom(this.house, link, { name, version: (await this.row('mediations', id)).version, input });
    this.post(2 * secondMs);
  }

  /** The platform's own system tells more about a record that it may edit. */
  async tells(resource: string, id: number, values: Record<string, unknown>): Promise<void> {
    const { version } = await this.row(resource, id);
    await edit(this.house, { resource, id, version, values, by: this.platform });
  }

  /** The reply that this review's provider was invited to write, if any. */
  replyTo = async (review_id: number): Promise<number | undefined> => ((await this.house.database.read('replies').where({ review_id }).first('id')) as { id: number } | undefined)?.id;

  /** Hints on a review that wait for a person. */
  openSignals = async (review_id: number): Promise<{ id: number; kind: string }[]> => this.house.database.read('signals').where({ review_id, state: 'open' }).orderBy('id').select('id', 'kind');

  /** The clock goes its round each morning before the office opens. */
  mornings(): void {
    for (let day = dayAfter(dayOf(this.agenda.now().getTime()), 1); instantOf(day, roundAt) <= this.agenda.end; day = dayAfter(day, 1)) this.agenda.add(instantOf(day, roundAt), this.round);
  }

  /** The clock does what is due, and the letters that it writes leave. */
  round = async (): Promise<void> => {
    const acts = await keepDeadlines(this.house, this.clock);
    if (acts) this.post(secondMs);
    // It takes a hundred of a kind at a time.
    if (acts >= atOnce) await this.round();
  };

  /** Letters leave so much later. */
  post(after: number): void {
    this.agenda.add(this.agenda.now().getTime() + after, this.letters);
  }

  /** Letters that are due leave. */
  letters = async (): Promise<void> => {
    const due = () => this.house.database.read('letters').where({ delivery: 'waiting' }).where('due_at', '<=', this.agenda.now().toISOString()).first('id') as Promise<object | undefined>;
    while (await due()) await sendDueLetters(this.house, this.quiet);
  };
}
