import type { House } from '../house.ts';
import { sweepAnswers } from './idempotency.ts';

const day = 86_400_000;
/** Ended sessions stay a while, so that an odd sign-in can still be looked into. */
const sessionsKept = 30 * day;

/** Forgets what access has no more use for: old answers, forgotten failures, sessions long over. Run it about once an hour. */
export async function sweepAccess(house: House): Promise<void> {
  const now = house.clock.now();
  await house.database.transaction(async (trx) => {
    await sweepAnswers(trx, now);
    await trx('throttles').where('forgotten_at', '<=', now.toISOString()).delete();
    await trx('sessions').where('expires_at', '<=', new Date(now.getTime() - sessionsKept).toISOString()).delete();
  });
}
