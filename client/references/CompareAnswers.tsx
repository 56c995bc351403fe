import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { agrees, channels, hires } from '#workflows/referenceWords';
import { contradictions } from '#workflows/contradictions';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type ReferenceRecord, liveIn, slots } from './reference.ts';
import type { OfFile } from './ReferenceSlots.tsx';
import { useReferences } from './useReferences.ts';

const cell = { p: 0.75, verticalAlign: 'top', textAlign: 'start', border: 0, borderBottomStyle: 'solid', borderBottomWidth: 1, borderColor: 'divider', fontWeight: 400 } as const;
/** On a phone each question stands above its answers, and each answer beside who gave it. */
const answer = {
  ...cell, overflowWrap: 'anywhere', display: { xs: 'grid', sm: 'table-cell' }, gridTemplateColumns: '8rem minmax(0, 1fr)', gap: 1, borderBottomStyle: 'solid', borderBottomWidth: { xs: 0, sm: 1 },
  '&::before': { content: { xs: 'attr(data-who)', sm: 'none' }, color: 'text.secondary' }, '&:empty': { display: { xs: 'none', sm: 'table-cell' } },
} as const;

/** One child, so that it stands in one place of the grid; nothing stays nothing. */
const wrapped = (value: ReactNode): ReactNode => (value === '' || value == null ? null : <span>{value}</span>);

/** What does not agree, said beside heard. */
function Contradictions({ application, references }: Pick<OfFile, 'application'> & { references: readonly ReferenceRecord[] }) {
  const t = useT();
  const say = useSay();
  const found = contradictions(application, references);
  if (found.length === 0) return <Typography color="text.secondary">{t('references.compare.agree')}</Typography>;
  return (
    <Box component="ul" aria-label={t('references.compare.contradictions')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {found.map((one, index) => (
        <Typography component="li" key={index} sx={{ py: 0.25 }}>
          <strong>≠ {t(`references.compare.${one.kind}`)}</strong>{' '}
          {t('references.compare.said', { said: say(one.said), heard: say(one.heard) })}
          {one.references.length === 1 ? ` (${references.find(({ id }) => id === one.references[0])?.client_name ?? ''})` : ''}
        </Typography>
      ))}
    </Box>
  );
}

/** The three answers beside one another and beside what the candidate says, with what does not agree. */
export function CompareAnswers({ applicationId, application }: OfFile) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { references } = useReferences(applicationId);
  const live = slots.flatMap((slot) => liveIn(references, slot) ?? []);
  const word = (list: Readonly<Record<string, { en: string; fr: string }>>, value: string | null | undefined) => (value && list[value] ? say(list[value]) : (value ?? ''));
  const judged = (score: number | null | undefined, comment: string | null | undefined, one: ReferenceRecord): ReactNode =>
    score == null ? '' : <><strong>{score}/5</strong>{comment ? <Box component="span" lang={one.locale} sx={{ display: 'block', whiteSpace: 'pre-wrap' }}>{comment}</Box> : null}</>;
  const rows: readonly { readonly label: string; readonly claim: ReactNode; value(one: ReferenceRecord): ReactNode }[] = [
    { label: t('references.compare.service'), claim: '', value: (one) => <>{one.service_description}<br />{onDay(one.service_ended_on, locale)}</> },
    { label: t('references.compare.heard'), claim: '', value: (one) => [one.heard_service, one.heard_month].filter(Boolean).join(', ') },
    { label: t('references.compare.asDeclared'), claim: '', value: (one) => word(agrees, one.service_as_declared) },
    { label: t('references.compare.years'), claim: application.claimed_years ?? '', value: (one) => one.heard_years ?? '' },
    { label: t('references.compare.professionalism'), claim: '', value: (one) => judged(one.professionalism_score, one.professionalism_comment, one) },
    { label: t('references.compare.satisfaction'), claim: '', value: (one) => judged(one.satisfaction_score, one.satisfaction_comment, one) },
    { label: t('references.compare.again'), claim: '', value: (one) => word(hires, one.would_hire_again) },
    { label: t('references.compare.other'), claim: application.claimed_background ?? '', value: (one) => one.other_words ?? '' },
    { label: t('references.compare.channel'), claim: '', value: (one) => word(channels, one.channel) },
  ];
  return (
    <Box sx={{ mt: 1 }}>
      <Contradictions application={application} references={live} />
      <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%', mt: 1, fontSize: '0.8125rem', display: { xs: 'block', sm: 'table' }, '& tbody, & tr': { display: { xs: 'block', sm: 'revert' } } }}>
        <Box component="thead" sx={{ display: { xs: 'none', sm: 'revert' } }}>
          <tr>
            <Box component="td" sx={cell} />
            <Box component="th" scope="col" sx={{ ...cell, fontWeight: 650 }}>{t('references.compare.candidate')}</Box>
            {live.map((one) => <Box component="th" scope="col" key={one.id} sx={{ ...cell, fontWeight: 650 }}>{one.slot} · {one.client_name}</Box>)}
          </tr>
        </Box>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <Box component="th" scope="row" sx={{ ...cell, color: 'text.secondary', display: { xs: 'block', sm: 'table-cell' }, fontWeight: { xs: 650, sm: 400 }, borderBottomStyle: 'solid', borderBottomWidth: { xs: 0, sm: 1 }, mt: { xs: 1, sm: 0 } }}>{row.label}</Box>
              <Box component="td" sx={answer} data-who={t('references.compare.candidate')}>{wrapped(row.claim)}</Box>
              {live.map((one) => <Box component="td" key={one.id} sx={answer} data-who={one.client_name}>{wrapped(row.value(one))}</Box>)}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
