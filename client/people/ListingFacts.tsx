import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import type { ProviderRecord } from './provider.ts';

/** The matrix of what is offered and what proves it (S1-11). */
function Services({ categories }: { categories: NonNullable<ProviderRecord['listing']>['categories'] }) {
  const t = useT();
  const mark = (holds: boolean) => <ToneChip tone={holds ? 'good' : 'bad'}>{t(holds ? 'listing.yes' : 'listing.no')}</ToneChip>;
  if (categories.length === 0) return <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('listing.noServices')}</Typography>;
  return (
    <Box component="table" sx={{ mt: 1.5, borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'start', py: 0.5, pr: 1.5, borderBottom: 1, borderColor: 'divider', fontSize: '0.875rem', overflowWrap: 'anywhere' }, '& thead th': { fontWeight: 600, color: 'text.secondary', fontSize: '0.8125rem' } }}>
      <thead><tr><th scope="col">{t('listing.service')}</th><th scope="col">{t('listing.qualified')}</th><th scope="col">{t('listing.insured')}</th></tr></thead>
      <tbody>
        {categories.map(({ name, qualified, insured }) => (
          <tr key={name}><Box component="th" scope="row" sx={{ fontWeight: 400 }}>{name}</Box><td>{mark(qualified)}</td><td>{mark(insured)}</td></tr>
        ))}
      </tbody>
    </Box>
  );
}

/** Whether customers are shown this provider, since when, and every reason why not. */
export function ListingFacts({ provider }: { provider: ProviderRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { listing, listed_changed_at: since, insurance_ends_on: until, state, hold_reason: reason, hold_ground: ground } = provider;
  if (!listing) return null;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <ToneChip tone={listing.listed ? 'good' : 'bad'}>{t(listing.listed ? 'listing.is' : 'listing.isNot')}</ToneChip>
        <span>{t(listing.listed ? 'listing.listed' : 'listing.unlisted')}</span>
        {since ? <Typography component="span" variant="body2" color="text.secondary">{t('listing.since')} <When at={since} focusable /></Typography> : null}
      </Box>
      {state === 'on_hold' ? <Typography sx={{ mt: 1 }}>{t('listing.heldFor')} : {ground === 'insurance' ? t('listing.heldForInsurance') : (reason ?? '')}</Typography> : null}
      {listing.reasons.length > 0 ? (
        <>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t(listing.listed ? 'listing.partly' : 'listing.because')}</Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {listing.reasons.map(({ code, detail, clause_id }) => <li key={code + detail.en}><Refusal detail={say(detail)} clauseId={clause_id} /></li>)}
          </Box>
        </>
      ) : <Typography sx={{ mt: 1 }}>{t('listing.holds')}</Typography>}
      {until ? <Typography variant="body2" sx={{ mt: 1 }}>{t('listing.insuredUntil')} <time dateTime={until}>{onDay(until, locale)}</time></Typography> : null}
      <Services categories={listing.categories} />
    </>
  );
}
