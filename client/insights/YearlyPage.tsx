import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useNow } from '../layout/useNow.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Board } from './Board.tsx';
import type { Overview } from './figures.ts';

/** As many years can be reported on from here. */
const back = 6;

/** The transparency report of a year: every number opens its list, and the report goes out as CSV or PDF in either language. */
export default function YearlyPage() {
  const t = useT();
  const house = useHouse();
  const locale = useLanguage();
  const [address, setAddress] = useSearchParams();
  const present = new Date(useNow()).getUTCFullYear();
  const years = Array.from({ length: back }, (_, index) => String(present - index));
  const year = years.find((one) => one === address.get('year')) ?? years[1] ?? '';
  const { data, isPending, error } = useQuery({
    queryKey: ['insights', 'yearly', year],
    queryFn: async ({ signal }) => (await house.read<Pick<Overview, 'tables'>>(`/insights/yearly?year=${year}`, { signal })).data,
    placeholderData: (before) => before,
  });
  if (isPending) return <Loading />;
  const file = (format: string, language: string) => `/api/insights/yearly?year=${year}&format=${format}&locale=${language}`;
  return (
    <Page
      title={t('insights.yearly.title')}
      crumbs={[{ label: t('insights.title'), to: '/insights' }]}
      actions={
        <>
          <TextField select size="small" margin="none" label={t('insights.yearly.year')} value={year} onChange={(event) => setAddress({ year: event.target.value }, { replace: true })} sx={{ width: 110 }}>
            {years.map((one) => <MenuItem key={one} value={one}>{one}</MenuItem>)}
          </TextField>
          <Button variant="outlined" component="a" href={file('csv', locale)} download>CSV</Button>
          {(['en', 'fr'] as const).map((language) => <Button key={language} variant="outlined" component="a" href={file('pdf', language)} download>{t(`insights.yearly.${language}`)}</Button>)}
        </>
      }
    >
      <Typography color="text.secondary" sx={{ maxWidth: '90ch', mb: 2 }}>{t('insights.yearly.intro')}</Typography>
      {error ? <Typography role="alert" gutterBottom>{error.message}</Typography> : null}
      <Box sx={{ columnCount: { xs: 1, lg: 2 }, columnGap: 2, '& > section': { breakInside: 'avoid' } }}>
        {(data?.tables ?? []).map((table) => <Board key={table.name} table={table} csv={`${file('csv', locale)}&table=${table.name}`} />)}
      </Box>
    </Page>
  );
}
