import type { RaRecord } from 'ra-core';

/** One version of a provider's prices, payment terms or cancellation conditions. */
export interface Terms extends RaRecord<number> {
  readonly provider_id: number;
  readonly kind: 'prices' | 'payment' | 'cancellation';
  readonly number: number;
  readonly text: string;
  readonly change_reason?: string | null;
  readonly created_at: string;
}

export const kinds: readonly Terms['kind'][] = ['prices', 'payment', 'cancellation'];
