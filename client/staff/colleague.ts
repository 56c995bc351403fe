import type { RaRecord } from 'ra-core';
import type { Role } from '#engine/workflow';

/** A member of staff; only administrators read more than the name and roles. */
export interface Colleague extends RaRecord<number> {
  /** Given once, to whoever invited them. */
  readonly invitation?: { readonly url: string };
  readonly name: string;
  readonly roles: readonly Role[];
  readonly email?: string;
  readonly locale?: string;
  /** In which languages cases are given to them, and how many open ones at most. */
  readonly languages?: readonly string[] | null;
  readonly most_cases?: number | null;
  readonly disabled_at?: string | null;
  readonly invited_at?: string | null;
  readonly created_at?: string;
}
