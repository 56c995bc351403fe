import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { When } from '../layout/When.tsx';
import { useHouse } from '../providers/useHouse.ts';
import type { PassedOnComplaint } from './complaint.ts';

/** The complaints that one took in: that they were passed on, and nothing of what became of them. */
export default function PassedOn() {
  const t = useT();
  const house = useHouse();
  const { data = [], isPending, error } = useQuery({
    queryKey: ['staff_complaints', 'passed_on'],
    queryFn: async ({ signal }) => (await house.read<readonly PassedOnComplaint[]>('/staff_complaints/passed_on', { signal })).data,
  });
  return (
    <Page title={t('complaints.menu')} actions={<Button variant="contained" component={Link} to="/staff_complaints/create">{t('complaints.take')}</Button>}>
      <Paper variant="outlined" component="section" aria-label={t('complaints.passedOn.title')} sx={{ p: 2, maxWidth: 760 }}>
        <Typography variant="h2" gutterBottom>{t('complaints.passedOn.title')}</Typography>
        <Typography color="text.secondary" gutterBottom>{t('complaints.passedOn.intro')}</Typography>
        {error ? <Typography role="alert">{error.message}</Typography> : null}
        {!isPending && !error && data.length === 0 ? <Typography>{t('complaints.passedOn.empty')}</Typography> : null}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data.map(({ reference, complainant, received_at }) => (
            <Box key={reference} component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
              <Typography component="span" sx={{ fontWeight: 550 }}>{reference}</Typography>
              <span>{complainant}</span>
              <Typography component="span" color="text.secondary" sx={{ ml: 'auto' }}><When at={received_at} focusable /></Typography>
            </Box>
          ))}
        </Box>
      </Paper>
    </Page>
  );
}
