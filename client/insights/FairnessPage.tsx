import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useNow } from '../layout/useNow.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Section } from '../records/RecordPage.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { type ConsistencyReview, type Fairness, quartersUntil } from './fairness.ts';
import { OutcomeTable } from './OutcomeTable.tsx';

const outcomes = ['confirmed', 'legitimate_frustration', 'unfounded', 'waiting'] as const;
/** As many quarters can be looked back at. */
const most = 8;

function Written({ review }: { review: ConsistencyReview }) {
  const name = useStaffName(review.written_by);
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Link to={`/consistency_reviews/${review.id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{review.findings.length > 120 ? `${review.findings.slice(0, 120)}…` : review.findings}</Link>
      <Typography variant="body2" color="text.secondary">{name} · <When at={review.created_at} /></Typography>
    </Box>
  );
}

/** What was concluded from the figures of the quarter, and the way to write it down. */
function Reviews({ quarter }: { quarter: string }) {
  const t = useT();
  const allowed = useAbility();
  const { data = [], isPending } = useGetList<ConsistencyReview>('consistency_reviews', { filter: { quarter }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 20 } });
  return (
    <Section title={t('fairness.reviews.title')}>
      <Typography color="text.secondary" gutterBottom>{t('fairness.reviews.intro')}</Typography>
      {!isPending && data.length === 0 ? <Typography gutterBottom>{t('fairness.reviews.none', { quarter })}</Typography> : null}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 1, p: 0 }}>{data.map((review) => <Written key={review.id} review={review} />)}</Box>
      {allowed('create', 'consistency_reviews') ? <Button variant="outlined" component={Link} to={`/consistency_reviews/create?quarter=${quarter}`}>{t('fairness.reviews.write')}</Button> : null}
    </Section>
  );
}

/** Whether like incidents end alike: outcomes by category, colleague and manager, without the row about oneself (S2-34). */
export default function FairnessPage() {
  const t = useT();
  const house = useHouse();
  const quarters = quartersUntil(new Date(useNow()), most);
  const [asked, ask] = useSearchParams();
  const quarter = quarters.find((one) => one === asked.get('quarter')) ?? quarters[0] ?? '';
  const { data, isPending, error } = useQuery<Fairness>({
    queryKey: ['insights', 'incidents', quarter],
    queryFn: async ({ signal }) => (await house.read<Fairness>(`/insights/incidents?quarter=${quarter}`, { signal })).data,
    placeholderData: (before) => before,
  });
  if (isPending) return <Loading />;
  const all = data ? data.total.confirmed + data.total.legitimate_frustration + data.total.unfounded + data.total.waiting : 0;
  return (
    <Page
      title={t('fairness.title')}
      actions={
        <TextField select size="small" margin="none" label={t('fairness.quarter')} value={quarter} onChange={(event) => ask({ quarter: event.target.value }, { replace: true })} sx={{ minWidth: 140 }}>
          {quarters.map((one) => <MenuItem key={one} value={one}>{one}</MenuItem>)}
        </TextField>
      }
    >
      <Typography color="text.secondary" gutterBottom sx={{ maxWidth: '80ch' }}>{t('fairness.intro')}</Typography>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {data ? (
        <>
          <Typography gutterBottom sx={{ fontWeight: 550 }}>{t('fairness.total', { count: all })} {all > 0 ? outcomes.map((name) => t('fairness.counted', { outcome: t(`fairness.outcomes.${name}`), count: data.total[name] })).join(' · ') : null}</Typography>
          <OutcomeTable title={t('fairness.byCategory')} of={t('fairness.category')} rows={data.by_category} spread={data.spread.by_category} />
          <OutcomeTable title={t('fairness.byColleague')} of={t('fairness.colleague')} rows={data.by_colleague} spread={data.spread.by_colleague} />
          <OutcomeTable title={t('fairness.byManager')} of={t('fairness.manager')} rows={data.by_manager} spread={data.spread.by_manager} />
        </>
      ) : null}
      <Reviews quarter={quarter} />
    </Page>
  );
}
