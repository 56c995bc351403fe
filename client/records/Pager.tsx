import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import NativeSelect from '@mui/material/NativeSelect';
import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import { type RaRecord, useListContext } from 'ra-core';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';

const sizes = [25, 50, 100] as const;

/** Whether the server stopped counting (`X-Total-Capped`). */
export const isCapped = (meta: unknown): boolean => typeof meta === 'object' && meta !== null && (meta as { capped?: boolean }).capped === true;

/** “1–25 of 319”, or “of more than 1,000” where the server stopped counting, and the pages beside. */
export function Pager() {
  const t = useT();
  const locale = useLanguage();
  const list = useListContext<RaRecord>();
  const { page, perPage, setPage, setPerPage, total, data = [], isPending } = list;
  if (isPending || total === undefined || total === 0) return null;
  const numbers = new Intl.NumberFormat(locale);
  const capped = isCapped(list.meta);
  const from = (page - 1) * perPage + 1;
  const to = from + data.length - 1;
  // Beyond a capped count nobody knows the last page: a full page may have another after it.
  const more = capped ? data.length === perPage : to < total;
  const places = { from: numbers.format(from), to: numbers.format(to) };
  return (
    <Box component="nav" aria-label={t('shell.list.pages')} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
      <span aria-live="polite">
        {capped ? t('shell.list.rangeCapped', { ...places, total: numbers.format(total - 1) }) : t('shell.list.range', { ...places, total: numbers.format(total) })}
      </span>
      <IconButton aria-label={t('shell.list.previous')} disabled={page <= 1} onClick={() => setPage(page - 1)}><PreviousIcon fontSize="small" /></IconButton>
      <IconButton aria-label={t('shell.list.next')} disabled={!more} onClick={() => setPage(page + 1)}><NextIcon fontSize="small" /></IconButton>
      <Box component="label" sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
        {t('shell.list.perPage')}
        <NativeSelect value={perPage} onChange={(event) => setPerPage(Number(event.target.value))} sx={{ fontSize: 'inherit' }}>
          {sizes.map((size) => <option key={size} value={size}>{size}</option>)}
        </NativeSelect>
      </Box>
    </Box>
  );
}
