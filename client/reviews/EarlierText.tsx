import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { DifferenceText } from '../workflow/Difference.tsx';
import type { EventRecord } from '../workflow/record.ts';
import type { ReviewRecord } from './review.ts';

/** What the author changed since the text before, on demand. */
export function EarlierText({ review }: { review: ReviewRecord }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const version = review.text_version ?? 1;
  const { data, isPending } = useGetList<EventRecord>(
    'events',
    { filter: { resource: 'reviews', record_id: review.id, action: 'resubmit' }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 1 } },
    { enabled: open },
  );
  if (version < 2) return null;
  const last = data?.[0];
  const before = last?.details?.before?.body;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="body2" color="text.secondary" component="span">{t('reviews.text.version', { version })} </Typography>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>{open ? t('reviews.text.hide') : t('reviews.text.compare')}</Button>
      {open && isPending ? <Typography color="text.secondary">{t('workflow.history.loading')}</Typography> : null}
      {open && last && typeof before === 'string' ? (
        <Box lang={review.locale} sx={{ borderInlineStart: 3, borderColor: 'divider', pl: 1.5, mt: 0.5, maxWidth: '68ch' }}>
          <Typography variant="caption" color="text.secondary" component="p"><When at={last.at} focusable /></Typography>
          <DifferenceText before={before} after={review.body} />
        </Box>
      ) : null}
    </Box>
  );
}
