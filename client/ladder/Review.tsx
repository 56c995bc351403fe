import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { onDay } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Section } from '../records/RecordPage.tsx';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';
import { Act } from './Act.tsx';
import type { Measured } from './customer.ts';

/** Who took the measure, by name. */
export function useTakers({ measure_by, measure_confirmed_by }: Measured): string {
  const takers = [measure_by, measure_confirmed_by].filter((id): id is number => typeof id === 'number');
  const nameOf = useStaffNames(takers);
  return useListed()(takers.map(nameOf));
}

/** A measure that is to be looked at again: because its day came, or because the customer asks; and the two answers. */
export function Review({ customer }: { customer: Measured }) {
  const t = useT();
  const locale = useLanguage();
  const takers = useTakers(customer);
  const { review_requested_at: asked, review_decided_at: decided, review_proposed_at: due, review_request: words, review_on: day } = customer;
  const waits = Boolean(asked && !decided);
  if (!waits && !due) return null;
  const answers = ['lift', 'keep_measure'].flatMap((name) => customer.transitions?.find((action) => action.name === name && action.refused?.because !== 'permission') ?? []);
  return (
    <Section title={t(waits ? 'ladder.review.asked' : 'ladder.review.due')}>
      {waits ? (
        <>
          <Typography variant="body2" color="text.secondary">{t('ladder.review.asks')} <When at={asked} focusable /></Typography>
          <Typography component="blockquote" lang={customer.locale} sx={{ m: 0, my: 1, pl: 1.5, borderLeft: 3, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{words}</Typography>
          <Typography variant="body2" color="text.secondary">{t('ladder.review.another', { names: takers })}</Typography>
        </>
      ) : (
        <Typography>{t('ladder.review.day', { day: day ? onDay(day, locale) : '' })}</Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {answers.map((action, index) => <Act key={action.name} customer={customer} action={action} incidents={[]} keys={index === 0 ? 'l' : 'k'} primary={index === 0} />)}
      </Box>
    </Section>
  );
}
