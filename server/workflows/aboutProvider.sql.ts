/** New rows about a provider: each knows which colleague is tied to that provider, and is refused from them (S0-22). */
import type { Work } from '../engine/behaviour.ts';
import { type Refused, forbidden } from '../engine/errors.ts';
import { invalid } from '../engine/inputs.ts';
import { type Changes, type Row, say } from '#engine/workflow';

const unknown = say('There is none with this number.', 'Aucune fiche ne porte ce numéro.');
const another = say('This is not a service of that provider.', 'Ce n’est pas une prestation de ce prestataire.');

/** Completes each value with the tie of its provider, or says why it cannot be written. `more` adds what one kind of row needs. */
export async function aboutProviders(work: Work, values: readonly Changes[], more: (provider: Row, sent: Changes, index: number) => Changes = () => ({})): Promise<(Changes | Refused)[]> {
  const { trx, by } = work;
  const providers = new Map(((await trx('providers').whereIn('id', [...new Set(values.map(({ provider_id }) => Number(provider_id)))])) as Row[]).map((row) => [row.id, row]));
  const services = values.flatMap(({ engagement_id }) => (engagement_id == null ? [] : [Number(engagement_id)]));
  const owners = new Map(services.length ? ((await trx('engagements').whereIn('id', services).select('id', 'provider_id')) as { id: number; provider_id: number }[]).map(({ id, provider_id }) => [id, provider_id]) : []);
  return values.map((sent, index) => {
    const provider = providers.get(Number(sent.provider_id));
    if (!provider) return invalid({ provider_id: unknown });
    if (by.kind === 'staff' && provider.linked_staff_id === by.id) return forbidden();
    if (sent.engagement_id != null && owners.get(Number(sent.engagement_id)) !== provider.id) return invalid({ engagement_id: another });
    return { ...sent, linked_staff_id: provider.linked_staff_id as number | null, ...more(provider, sent, index) };
  });
}
