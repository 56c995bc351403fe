/** What the holder of a link is shown of a review before they answer: the house writes it, and the link's page reads it. Pure. */
import type { Locale, Say } from '#engine/workflow';

export interface LinkSummary {
  /** Who signed the review, as it is published: without it a provider could not say that they do not know them. */
  readonly author?: string;
  /** Who was reviewed. */
  readonly provider?: string;
  readonly rating?: number;
  readonly title?: string | null;
  readonly body: string;
  /** Whether `body` is only the beginning. */
  readonly cut: boolean;
  /** The language in which `body` is written. */
  readonly locale: Locale;
  readonly created_at: string;
  /** Why the text came back. */
  readonly ground?: Say;
  readonly passage?: string;
  readonly explanation?: string;
}

/** A document to be read before one signs, with its text. */
export interface LinkDocument {
  readonly id: string;
  readonly title: Say;
  readonly version: number;
  readonly clauses: readonly Say[];
}

/** What a link is about when it is no review. */
export interface PlainSummary {
  readonly heading: Say;
  readonly lines?: readonly Say[];
  readonly facts?: readonly { readonly label: Say; readonly value: string | Say }[];
  readonly documents?: readonly LinkDocument[];
}
