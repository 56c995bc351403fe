import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { differences, termInWords } from '#workflows/mediationTerms';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { type MediationRecord, type OfferRecord, nameOf } from './mediation.ts';

/** What is the same in the last two offers, and what is not. */
function Points({ offers }: { readonly offers: readonly OfferRecord[] }) {
  const t = useT();
  const say = useSay();
  const [before, after] = offers.slice(-2);
  if (!before || !after) return null;
  return (
    <Box component="section" aria-label={t('mediations.points')} sx={{ mt: 1.5 }}>
      <Typography variant="h3">{t('mediations.points')}</Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {differences(before.terms, after.terms).map(({ agreed, before: one, after: other }, index) => (
          <li key={index}>
            <strong>{t(agreed ? 'mediations.agree' : 'mediations.differ')}</strong>{' '}
            {agreed && other ? say(termInWords(other)) : [one ? say(termInWords(one)) : t('mediations.absent'), other ? say(termInWords(other)) : t('mediations.absent')].join(' → ')}
          </li>
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
      <Points offers={offers} />
    </section>
  );
}
