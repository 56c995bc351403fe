import { Algorithm, hash, verify } from '@node-rs/argon2';

/** How much one password hash costs. */
export interface HashCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** 64 MiB, three passes: about 55 ms on a small server. The only cost used outside tests. */
export const strongCost: HashCost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** The argon2id hash kept for a password. Call it inside a `lane`. */
export function hashPassword(password: string, cost: HashCost): Promise<string> {
  return hash(password.normalize('NFC'), { ...cost, algorithm: Algorithm.Argon2id });
}

/**
 * Whether the password is the one that was hashed. Call it inside a `lane`.
 * Where there is no hash (nobody has that address) a hash is made and dropped: the same work, so that
 * the time of the answer does not tell which addresses exist.
 */
export async function passwordMatches(kept: string | null, password: string, cost: HashCost): Promise<boolean> {
  if (kept) return verify(kept, password.normalize('NFC'));
  await hashPassword(password, cost);
  return false;
}
