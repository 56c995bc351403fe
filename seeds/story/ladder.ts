/** What follows from abuse that does not stop: each step, and whoever takes it. */
import { definitionOf } from '#workflows/incidentWords';
import type { CaseRow } from '../../server/engine/workflow.ts';
import { Abuse } from './abuse.ts';
import type { Box } from './stage.ts';

export class Climb extends Abuse {
  private step = (box: Box, name: string, input: () => Record<string, unknown> = () => ({})): this => this.then(() => this.stage.does(box, 'customers', this.customer(), name, input()));

  /** Reported by one of the team, and judged within the hour. */
  again(box: Box, verbatim: string, note: string, category: 'language' | 'comments_about_team' | 'intimidation' = 'language'): this {
    return this.reported(box, () => ({ category, channel: 'email', verbatim })).confirmed('cases', note).later(5, 20);
  }

  /** Support for the colleague, who says no thanks this time: the incident is closed. */
  declinedBy = (box: Box, manager: Box = 'manager'): this =>
    this.offered(manager, 'talk', manager === 'manager' ? 'A word between two calls, if you like.' : 'Un mot entre deux appels, si tu veux.').later(10, 30).declined(box).later(5, 20).closed('cases');

  asksToStop = (box: Box, words?: string): this => this.step(box, 'ask_to_stop', () => ({ incident_id: this.id, ...(words && { words }) }));
  stops = (box: Box): this => this.step(box, 'stop_correspondence', () => ({ incident_id: this.id }));
  blocks = (box: Box, review_on: string): this => this.step(box, 'block', () => ({ incident_id: this.id, channels: ['email', 'form', 'chat'], review_on }));
  refers = (box: Box, input: Record<string, unknown>): this => this.step(box, 'refer_to_authorities', () => input);
  lifts = (box: Box, reason: string): this => this.step(box, 'lift', () => ({ reason }));
  asksForReview = (words: string): this => this.then(() => this.stage.answers('review', 'customers', this.customer(), { words }));

  /** On the newest threat that somebody reported. */
  stopsAtOnce = (box: Box, reason: string): this =>
    this.then(async () => {
      const threat = (await this.stage.house.database.read('incidents').where({ customer_id: this.customer(), clause_id: definitionOf.threat }).orderBy('id', 'desc').first('id')) as { id: number };
      await this.stage.does(box, 'customers', this.customer(), 'emergency_stop', { incident_id: threat.id, reason });
    });

  /** Somebody arrives who shares something with this customer, and a colleague looks at it, or nobody yet. */
  arrives(values: Record<string, unknown>, said?: { box: Box; verdict: 'same_person' | 'not_the_same'; note: string }): this {
    let other = 0;
    this.then(async () => {
      other = await this.stage.sends('customers', values);
    });
    if (!said) return this;
    const { box, ...input } = said;
    return this.office(1).then(async () => {
      const link = (await this.stage.house.database.read('identity_links').where({ other_customer_id: other }).first('id')) as CaseRow;
      await this.stage.does(box, 'identity_links', link.id, 'decide', input);
    });
  }
}
