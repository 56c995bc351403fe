/** A piece of a text that made a detector speak: `text.slice(start, end)`, and what it was taken for. */
export interface Passage<Kind extends string = string> {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** The longest quotation a signal carries: the width of the column, and enough to find the place in the text. */
const LONGEST_QUOTATION = 300;

/** Cuts a quotation to its longest length, on whole characters, with an ellipsis where something was left out. */
export function shorten(text: string, longest = LONGEST_QUOTATION): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 2);
  const halvesAPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, halvesAPair ? longest - 2 : longest - 1)}…`;
}

/** Quotes passages of a text one after the other, each only once, within the longest length. */
export function quote(text: string, passages: readonly Passage[]): string {
  return shorten([...new Set(passages.map(({ start, end }) => text.slice(start, end).trim()))].join(' · '));
}
