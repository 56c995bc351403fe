import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { differences, termInWords } from '#workflows/mediationTerms';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { StateChip, ToneChip } from '../workflow/StateChip.tsx';
import { type MediationRecord, type OfferRecord, nameOf } from './mediation.ts';

const cell = { p: 0.75, textAlign: 'start', verticalAlign: 'top', overflowWrap: 'anywhere' } as const;

/** The last two offers beside each other: each point over both columns while they agree on it, one beside the other while they do not. */
function Points({ mediation, offers }: { readonly mediation: MediationRecord; readonly offers: readonly OfferRecord[] }) {
  const t = useT();
  const say = useSay();
  const [before, after] = offers.slice(-2);
  if (!before || !after) return null;
  const words = (term: OfferRecord['terms'][number] | null | undefined) => (term ? say(termInWords(term)) : <Typography component="span" color="text.secondary">{t('mediations.absent')}</Typography>);
  return (
    <Box component="section" aria-label={t('mediations.points')} sx={{ mt: 2 }}>
      <Typography variant="h3">{t('mediations.points')}</Typography>
      <Box component="table" aria-label={t('mediations.points')} sx={{ width: '100%', mt: 0.5, tableLayout: 'fixed', borderCollapse: 'collapse', '& td + td, & th + th': { borderInlineStart: 1, borderColor: 'divider' } }}>
        <thead>
          <tr>{[before, after].map(({ id, number, from_party: from }) => <Typography key={id} component="th" scope="col" variant="body2" color="text.secondary" sx={cell}>{t('mediations.offer', { number, name: nameOf(mediation, from) })}</Typography>)}</tr>
        </thead>
        {differences(before.terms, after.terms).map(({ agreed, before: one, after: other }, index) => (
          <Box component="tbody" key={index} sx={{ borderTop: 1, borderColor: 'divider' }}>
            <tr><Box component="th" scope="rowgroup" colSpan={2} sx={{ ...cell, pb: 0 }}><ToneChip tone={agreed ? 'good' : 'waiting'}>{t(agreed ? 'mediations.agree' : 'mediations.differ')}</ToneChip></Box></tr>
            <tr>{agreed ? <Box component="td" colSpan={2} sx={cell}>{words(other)}</Box> : <><Box component="td" sx={cell}>{words(one)}</Box><Box component="td" sx={cell}>{words(other)}</Box></>}</tr>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The ledger of offers, the oldest first: whose, when, what, and its answer. */
export function Offers({ mediation, offers }: { readonly mediation: MediationRecord; readonly offers: readonly OfferRecord[] }) {
  const t = useT();
  const say = useSay();
  return (
    <section aria-label={t('mediations.offers')}>
      <Typography variant="h2">{t('mediations.offers')}</Typography>
      {mediation.turn ? <Typography sx={{ fontWeight: 600 }}>{t('mediations.turn', { name: nameOf(mediation, mediation.turn) })}</Typography> : null}
      {offers.length === 0 ? <Typography color="text.secondary">{t('mediations.noOffers')}</Typography> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {offers.map(({ id, number, from_party: from, state, terms, created_at: at, expires_at: until, answer }) => (
          <Box component="li" key={id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <strong>{t('mediations.offer', { number, name: nameOf(mediation, from) })}</strong>
              <StateChip resource="offers" state={state} />
              <Typography component="span" variant="body2" color="text.secondary"><When at={at} />{state === 'open' ? <> · {t('mediations.until')} <When at={until} /></> : null}</Typography>
            </Box>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>{terms.map((term, index) => <li key={index}>{say(termInWords(term))}</li>)}</Box>
            {answer ? <Typography variant="body2" sx={{ mt: 0.5, whiteSpace: 'pre-wrap' }}>{t('mediations.answer', { answer })}</Typography> : null}
          </Box>
        ))}
      </Box>
      <Points mediation={mediation} offers={offers} />
    </section>
  );
}
