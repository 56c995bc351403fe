/** A note as the API gives it. */
export interface NoteRecord {
  readonly id: number;
  readonly text: string;
  readonly mentions: readonly number[];
  readonly author_id: number;
  readonly author_name: string | null;
  readonly created_at: string;
  /** Since when it stands above its record. */
  readonly pinned_at?: string | null;
}

/** Longest note, as the server takes it. */
export const longest = 2_000;
