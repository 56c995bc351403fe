import type { Behaviour } from '../engine/behaviour.ts';
import { textOf } from '#engine/workflow';
import { aboutProviders } from './aboutProvider.sql.ts';
import { raiseConduct } from './conductSignal.sql.ts';
import type { DisclosureFacts } from './disclosure.ts';

/** What was told without a signed agreement raises a draft (S1-13). */
export const disclosureBehaviour: Behaviour = {
  async facts(read, rows) {
    const files = (await read('attachments').where({ resource: 'disclosures' }).whereIn('record_id', rows.map(({ id }) => id)).select('id', 'record_id')) as { id: number; record_id: number }[];
    return rows.map((row): DisclosureFacts => ({ attachments: files.filter(({ record_id }) => record_id === row.id).map(({ id }) => id) }));
  },
  prepares: aboutProviders,
  effects: {
    async record_breach(effect) {
      const { row } = effect;
      await raiseConduct(effect, {
        provider_id: Number(row.provider_id), origin: 'disclosure', source: { resource: 'disclosures', id: row.id }, engagement_id: row.engagement_id as number | null,
        summary: textOf(row.what), type: 'secrecy', occurred_on: textOf(row.disclosed_on),
      });
    },
  },
};
