import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { marked } from './marks.ts';
import type { ReviewRecord, SignalRecord } from './review.ts';
import { textMark } from './selection.ts';

function Marked({ text, signals }: { text: string; signals: readonly SignalRecord[] }) {
  const t = useT();
  return marked(text, signals).map(({ text: piece, notes, ends }, index) =>
    notes.length === 0 ? (
      <span key={index}>{piece}</span>
    ) : (
      <mark key={index}>
        {piece}
        {ends.length > 0 ? (
          <>
            <sup aria-hidden="true" style={{ userSelect: 'none', marginInlineStart: 2, lineHeight: 0 }}>{ends.join(' ')}</sup>
            <span style={{ ...unseen, userSelect: 'none' }}> {t('reviews.text.note', { notes: ends.join(', ') })} </span>
          </>
        ) : null}
      </mark>
    ),
  );
}

/** The review exactly as it was written, with what the signals quote marked and numbered. */
export function ReviewText({ review }: { review: ReviewRecord }) {
  const { signals = [], title, body, locale } = review;
  return (
    <Box {...textMark} lang={locale} sx={{ maxWidth: '68ch', overflowWrap: 'anywhere', '& mark': { padding: 0 } }}>
      {title ? <Typography variant="h2" component="h3" sx={{ mb: 0.5 }}><Marked text={title} signals={signals} /></Typography> : null}
      <Typography sx={{ whiteSpace: 'pre-wrap', fontSize: '0.9375rem', lineHeight: 1.6 }}><Marked text={body} signals={signals} /></Typography>
    </Box>
  );
}
