/** Moving among cards by key: each card is one link, in columns on a board and in one column in a list. */

/** Cards and columns bear these marks, so that what is on the screen decides what comes next. */
export const cardMark = { 'data-card': '' } as const;
export const columnMark = { 'data-column': '' } as const;

const cardsIn = (within: ParentNode): readonly HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-card]')];

/** Down or up within the column in which the focus is; to the first card when it is on none. */
export function moveDown(by: 1 | -1): void {
  const here = document.activeElement;
  const column = here?.closest('[data-column]') ?? document;
  const cards = cardsIn(column);
  const at = cards.findIndex((card) => card === here);
  const next = at < 0 ? cardsIn(document)[0] : cards[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** To the neighbouring column that holds cards, at about the same height. */
export function moveAcross(by: 1 | -1): void {
  const here = document.activeElement;
  const columns = [...document.querySelectorAll('[data-column]')].filter((column) => cardsIn(column).length > 0);
  const at = columns.findIndex((column) => column.contains(here));
  const target = at < 0 ? columns[0] : columns[at + by];
  if (!target) return;
  const height = at < 0 ? 0 : cardsIn(columns[at] as Element).findIndex((card) => card === here);
  const cards = cardsIn(target);
  const next = cards[Math.min(Math.max(height, 0), cards.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
