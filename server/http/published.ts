/**
 * Answers that hold what the platform has published and nothing else: the same for every reader, whatever they asked.
 * Only these are compressed: where a secret stands beside words that the asker chose, the length of a compressed answer would tell it.
 */
import { createHash } from 'node:crypto';
import compression from 'compression';
import type { RequestHandler, Response } from 'express';

/** Compresses the answers of a route; for those of `published` alone. */
export const small: RequestHandler = compression();

/** Answers with published words as JSON. A browser keeps them, asks each time whether they still stand, and downloads them only when not. */
export function published(response: Response, words: unknown): void {
  const text = JSON.stringify(words);
  const mark = createHash('sha256').update(text).digest('base64url');
  // Express itself answers 304 where the mark is the one that the browser has.
  response.set({ ETag: `"${mark}"`, 'Cache-Control': 'private, no-cache' }).type('json').send(text);
}
