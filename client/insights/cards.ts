/** A small table; on a phone each row is a card, with the name of a column beside its value (`data-label`). */
export const tableOrCards = {
  '& th, & td': { whiteSpace: 'normal', verticalAlign: 'top' },
  '@media (max-width: 700px)': {
    '&, & tbody': { display: 'block' },
    '& thead': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    '& tr': { display: 'block', py: 1, px: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } },
    '& th, & td': { display: 'block', border: 0, px: 0, py: 0.25, textAlign: 'start' },
    '& td': { display: 'grid', gridTemplateColumns: 'minmax(110px, 40%) minmax(0, 1fr)', columnGap: 1, alignItems: 'baseline', '&:empty': { display: 'none' } },
    '& td::before': { content: 'attr(data-label)', fontSize: '0.8125rem', color: 'text.secondary' },
  },
} as const;
