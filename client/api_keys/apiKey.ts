import type { RaRecord } from 'ra-core';

/** A key as administrators see it; `secret` comes once, in the answer to its creation. */
export interface ApiKey extends RaRecord<number> {
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly created_at: string;
  readonly last_used_at?: string | null;
  readonly revoked_at?: string | null;
  readonly secret?: string;
}
