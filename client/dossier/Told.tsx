import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { TimeOfDay } from '../layout/When.tsx';
import { DeliveryChip } from '../letters/DeliveryChip.tsx';
import { EventItem } from '../workflow/History.tsx';
import { type Item, anchorOf } from './days.ts';
import type { Entry } from './useTimeline.ts';

/** One entry: what happened and where, or what was written. The one that the address names is open. */
function Told({ entry, own, named }: { entry: Entry; own: string; named: string }) {
  const t = useT();
  const when = <TimeOfDay at={entry.at} anchor={anchorOf(entry)} />;
  const here = named === anchorOf(entry);
  if (entry.kind === 'event') return <EventItem event={entry} named={entry.resource !== own} folded={here ? 'open' : true} when={when} />;
  return (
    <Box component="li" id={anchorOf(entry)} tabIndex={-1} sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <strong>{t('dossier.letter', { name: entry.to_name })}</strong>
        <Typography component="span" variant="body2" color="text.secondary">{when}</Typography>
        <DeliveryChip delivery={entry.delivery} />
      </Typography>
      <Link to={`/letters/${entry.id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', overflowWrap: 'anywhere' }}>{entry.subject}</Link>
    </Box>
  );
}

const list = { listStyle: 'none', m: 0, p: 0 } as const;

/** What stands in a day, in its order; a long run of automatic entries opens in place. */
export function Items({ items, own, named, label }: { items: readonly Item[]; own: string; named: string; label: string }) {
  return (
    <Box component="ol" aria-label={label} sx={list}>
      {items.map((item) => (item.kind === 'run' ? <Run key={`run${item.entries[0]?.id ?? ''}`} entries={item.entries} own={own} named={named} /> : <Told key={anchorOf(item)} entry={item} own={own} named={named} />))}
    </Box>
  );
}

function Run({ entries, own, named }: { entries: readonly Entry[]; own: string; named: string }) {
  const t = useT();
  const holds = entries.some((entry) => anchorOf(entry) === named);
  const [open, setOpen] = useState<boolean>();
  const label = t('dossier.automatic', { smart_count: entries.length });
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <details open={open ?? holds} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary', minHeight: 24, lineHeight: '24px', width: 'fit-content' }}>{label}</Box>
        {(open ?? holds) ? <Box component="ol" aria-label={label} sx={{ ...list, pl: 2, borderInlineStart: 2, borderColor: 'divider' }}>{entries.map((entry) => <Told key={anchorOf(entry)} entry={entry} own={own} named={named} />)}</Box> : null}
      </details>
    </Box>
  );
}
