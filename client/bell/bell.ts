/** The bell as the API gives it (`GET /api/bell`). */
export interface BellLine {
  readonly reason: 'mentioned' | 'handed' | 'signed' | 'refused' | 'moved' | 'woke';
  /** The resource of the record to which it happened, which may stand on this case. */
  readonly of: string;
  readonly action: string | null;
  readonly actor_kind: string | null;
  readonly actor: string | null;
  readonly at: string;
}

export interface BellCase {
  readonly resource: string;
  readonly id: number;
  readonly title: string;
  readonly unread: number;
  readonly at: string;
  readonly lines: readonly BellLine[];
}

export interface Bell {
  /** Cases with something unread, up to 99; then `more` is true. */
  readonly unread: number;
  readonly more: boolean;
  readonly asked_at: string;
  readonly cases: readonly BellCase[];
}
