import { hash, verify } from '@node-rs/argon2';
import { lane } from './lane.ts';

/** How much one password hash costs. */
export interface HashCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** 64 MiB, three passes: about 55 ms on a small server. The only cost used outside tests. */
export const strongCost: HashCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Where every hash of this process is made: two at a time is 128 MiB at the most, and fifty may wait. */
export const hashing = lane(2, 50);

/** The argon2id hash kept for a password (argon2id is what the library makes when it is not told otherwise). Call it inside `hashing`. */
export function hashPassword(password: string, cost: HashCost): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/**
 * Whether the password is the one that was hashed. Call it inside `hashing`.
 * Where there is no hash (nobody has that address) a hash is made and dropped: the same work, so that
 * the time of the answer does not tell which addresses exist.
 */
export async function passwordMatches(kept: string | null, password: string, cost: HashCost): Promise<boolean> {
  if (kept) return verify(kept, password.normalize('NFC'));
  await hashPassword(password, cost);
  return false;
}
