import { memo } from 'react';
import Box from '@mui/material/Box';
import TickIcon from '@mui/icons-material/CheckBox';
import FlagIcon from '@mui/icons-material/OutlinedFlag';
import { styled } from '@mui/material/styles';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { When } from '../layout/When.tsx';
import { stateLook } from '../workflow/declared.ts';
import { useStaffName } from '../workflow/useStaffName.ts';
import { About } from './About.tsx';
import { LanguageTag } from './LanguageTag.tsx';
import type { ReviewRecord } from './review.ts';
import { Stars } from './Stars.tsx';
import { isMine, isOthers } from './useItemClaim.ts';

export const entryHeight = 58;
export const entryElement = (id: number): string => `review-entry-${id}`;

export interface QueueEntryProps {
  readonly row: ReviewRecord;
  readonly current: boolean;
  readonly selected: boolean;
  readonly position: number;
  readonly total: number;
  /** Whether the row still belongs to this queue. */
  readonly moved: boolean;
  readonly top: number;
  readonly open: (id: number) => void;
  readonly toggle: (id: number) => void;
}

const Row = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  height: entryHeight,
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr)',
  alignItems: 'center',
  paddingInlineEnd: 10,
  cursor: 'pointer',
  borderBottom: `1px solid ${theme.palette.divider}`,
  '&:hover': { backgroundColor: theme.palette.action.hover },
  '&[aria-selected=true]': { backgroundColor: theme.palette.action.selected },
  '&[data-current=true]': { backgroundColor: theme.palette.action.selected, boxShadow: `inset 3px 0 ${theme.palette.primary.main}` },
}));

const Tick = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: '100%',
  color: theme.palette.primary.main,
  '&::before': { content: '""', width: 8, height: 8, borderRadius: '50%', backgroundColor: 'var(--tone)' },
  '&[data-on=true]::before': { display: 'none' },
}));

/** One review of the queue, in two lines. */
export const QueueEntry = memo(function QueueEntry({ row, current, selected, position, total, moved, top, open, toggle }: QueueEntryProps) {
  const t = useT();
  const say = useSay();
  const look = stateLook('reviews', row.state);
  const others = isOthers(row);
  const name = useStaffName(others ? row.claimed_by : undefined);
  return (
    <Row
      role="option"
      id={entryElement(row.id)}
      aria-selected={selected}
      aria-setsize={total}
      aria-posinset={position}
      data-current={current}
      onClick={(event) => (event.ctrlKey || event.metaKey ? toggle(row.id) : open(row.id))}
      style={{ top }}
    >
      <Tick
        aria-hidden="true"
        data-on={selected}
        sx={{ '--tone': ({ palette }) => palette.tones[look?.tone ?? 'neutral'].ink }}
        onClick={(event) => {
          event.stopPropagation();
          toggle(row.id);
        }}
      >
        {selected ? <TickIcon sx={{ fontSize: 18 }} /> : null}
      </Tick>
      <Box sx={{ minWidth: 0, fontSize: '0.8125rem', color: moved ? 'text.secondary' : 'text.primary' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: 'text.secondary' }}>
          <span style={unseen}>{look ? say(look.label) : row.state}</span>
          <strong>#{row.id}</strong>
          <Box component="span" sx={{ color: 'text.primary' }}><Stars rating={row.rating} short /></Box>
          <LanguageTag locale={row.locale} />
          {row.open_signals > 0 ? (
            <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', color: 'warning.main', fontWeight: 600 }}>
              <FlagIcon aria-hidden="true" sx={{ fontSize: 15 }} /><span aria-hidden="true">{row.open_signals}</span>
              <span style={unseen}>{t('reviews.queue.signals', { smart_count: row.open_signals })}</span>
            </Box>
          ) : null}
          <Box component="span" sx={{ ml: 'auto', whiteSpace: 'nowrap' }}><When at={row.created_at} /></Box>
        </Box>
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {moved ? <em>{look ? say(look.label) : row.state} · </em> : null}
          {others ? <Box component="em" sx={{ color: 'warning.main' }}>{t('reviews.queue.works', { name })} · </Box> : isMine(row) ? <Box component="em" sx={{ color: 'primary.main' }}>{t('reviews.queue.mine')} · </Box> : null}
          {row.author_name}<About />{row.provider?.name ?? `#${row.provider_id}`}
        </Box>
      </Box>
    </Row>
  );
});
