import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { termInWords } from '#workflows/mediationTerms';
import { performances } from '#workflows/mediationWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { onDay } from '../i18n/dates.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type MediationRecord, nameOf } from './mediation.ts';

/** What both sign: the terms, who has signed the same text, the document, and what became of each term. */
export function AgreementBox({ mediation }: { readonly mediation: MediationRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { agreement, agreement_hash: hash, performance, id } = mediation;
  if (!agreement || !hash) return null;
  const signed = { customer: mediation.customer_signed_at, provider: mediation.provider_signed_at };
  const both = signed.customer && signed.provider;
  return (
    <Box component="section" aria-label={t('mediations.agreement')} sx={{ mt: 2, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: ({ palette }) => palette.tones.good.wash, color: 'text.primary' }}>
      <Typography variant="h2">{t(both ? 'mediations.agreement' : 'mediations.toSign')}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {agreement.terms.map((term, index) => {
          const told = (performance ?? []).find((one) => one.term === index + 1);
          return <li key={index}>{say(termInWords(term))}{told ? <strong> · {say(performances[told.outcome])}, {onDay(told.on, locale)}</strong> : null}</li>;
        })}
      </Box>
      {(['customer', 'provider'] as const).map((side) => (
        <Typography key={side} variant="body2" sx={{ mt: 0.5 }}>{signed[side] ? <>{t('mediations.signed', { name: nameOf(mediation, side) })} <When at={signed[side]} /></> : t('mediations.notSigned', { name: nameOf(mediation, side) })}</Typography>
      ))}
      <Typography variant="body2" sx={{ mt: 0.5 }}>{t('mediations.mark')} <code>{hash.slice(0, 16)}…</code></Typography>
      {both ? <Button variant="outlined" size="small" component="a" href={`/api/mediations/${id}/agreement`} download sx={{ mt: 1 }}>{t('mediations.download')}</Button> : null}
    </Box>
  );
}
