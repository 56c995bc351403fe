import type { RaRecord } from 'ra-core';
import type { Tone } from '../theme.ts';

/** A letter as the outbox keeps it; the token of a link in it is masked by the server. */
export interface Letter extends RaRecord<number> {
  readonly resource: string;
  readonly record_id: number;
  readonly kind: string;
  readonly to_name: string;
  readonly to_email?: string;
  readonly locale: string;
  readonly subject: string;
  readonly body?: string;
  readonly delivery: string;
  readonly attempts?: number;
  readonly last_error?: string | null;
  readonly created_at: string;
  readonly due_at?: string | null;
  readonly sent_at?: string | null;
}

const tones: Readonly<Record<string, Tone>> = { sent: 'good', leaving: 'active', waiting: 'waiting', cancelled: 'neutral', set_aside: 'bad' };

/** How a delivery looks. */
export const deliveryTone = (delivery: string): Tone => tones[delivery] ?? 'neutral';
