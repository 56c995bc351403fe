import type { RaRecord } from 'ra-core';

/** Columns that providers and customers share; contact details come only to those who may write or call. */
export interface Person extends RaRecord<number> {
  readonly name: string;
  readonly external_id?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly locale: string;
  readonly trade?: string | null;
  readonly created_at: string;
  /** What is written and shown to nobody until they say what for, and what is told of it meanwhile. */
  readonly masked?: readonly string[];
  readonly hints?: Readonly<Record<string, string>>;
}
