import { Refused } from '#engine/errors';
import { say } from '#engine/workflow';
import type { Locale, Role } from '#engine/workflow';
import type { House } from '../house.ts';
import { addressBlock } from './addressBlock.ts';
import { foldEmail } from './emails.ts';
import { hashing, passwordMatches } from './passwords.ts';
import type { Person } from './sessions.ts';
import { openSession } from './sessions.ts';
import type { Limit } from './throttle.ts';
import { countAttempt, doubling, perWindow, refuseWhileClosed, takeBack } from './throttle.ts';
import { blindName } from './tokens.ts';

/** Where a request comes from, as far as we believe it. */
export interface Origin {
  address: string;
  userAgent: string;
}

interface Account {
  id: number;
  name: string;
  email: string;
  roles: string;
  locale: Locale;
  password_hash: string | null;
  disabled_at: string | null;
  kind: string;
}

/**
 * Opens a session for whoever knows the password.
 * An unknown address, a wrong password and a disabled account are the same answer after the same work.
 * Throws Refused: 401 SIGNED_OUT, 429 SLOW_DOWN, 503 UNAVAILABLE.
 */
export async function signIn(house: House, email: string, password: string, from: Origin): Promise<{ token: string; person: Person }> {
  const limits = signInLimits(house, foldEmail(email), from.address);
  await refuseWhileClosed(house, limits);

  return hashing(async () => {
    await countAttempt(house, limits);
    const account = (await house.database.read('staff').where({ email: foldEmail(email) }).first()) as Account | undefined;
    const right = await passwordMatches(account?.password_hash ?? null, password, house.settings.hashCost);
    if (!account || !right || account.disabled_at || account.kind !== 'person') throw wrong();

    const token = await house.database.transaction(async (trx) => {
      await takeBack(trx, limits);
      return openSession(trx, account.id, house.clock.now(), from.userAgent);
    });
    const { id, name, locale } = account;
    return { token, person: { id, name, email: account.email, roles: JSON.parse(account.roles) as Role[], locale } };
  });
}

const accountKey = (secretKey: string, email: string): string => `account:${blindName(secretKey, email)}`;

/**
 * Three doors. Five failures close an account to the address they came from; twenty close it to every address, for
 * guesses that come from many; twenty in a quarter of an hour close an address to every account. Unknown accounts count alike.
 */
function signInLimits(house: House, email: string, address: string): Limit[] {
  const { SECRET_KEY } = house.settings;
  const block = addressBlock(address);
  return [
    doubling(`account-here:${blindName(SECRET_KEY, `${email}\n${block}`)}`, 5),
    doubling(accountKey(SECRET_KEY, email), 20),
    perWindow(`address:${blindName(SECRET_KEY, block)}`, 20, 15 * 60_000),
  ];
}

function wrong(): Refused {
  const detail = say('The e-mail address or the password is not right.', 'L’adresse ou le mot de passe n’est pas correct.');
  return new Refused(401, 'SIGNED_OUT', detail);
}

/** Accounts that too many failures have closed to every address, and until when. The counters bear blind names: each account is asked for its own. */
export async function lockedAccounts({ database: { read }, clock, settings }: House): Promise<{ id: number; name: string; until: string }[]> {
  const closed = (await read('throttles').where('key', 'like', 'account:%').where('closed_until', '>', clock.now().toISOString()).select('key', 'closed_until')) as { key: string; closed_until: string }[];
  if (!closed.length) return [];
  const until = new Map(closed.map(({ key, closed_until }) => [key, closed_until]));
  const people = (await read('staff').where({ kind: 'person' }).whereNull('disabled_at').orderBy('id').select('id', 'name', 'email')) as { id: number; name: string; email: string }[];
  return people.flatMap(({ id, name, email }) => {
    const shut = until.get(accountKey(settings.SECRET_KEY, email));
    return shut ? [{ id, name, until: shut }] : [];
  });
}
