import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { useMyAnswers } from './practice.ts';

/** How many there are; the reviews themselves come with the page. */
const all = 10;

/** On the desk of somebody's first week: where one begins. */
export default function FirstDay() {
  const t = useT();
  const { data, isPending } = useMyAnswers();
  if (isPending) return null;
  const done = data?.length ?? 0;
  return (
    <Paper variant="outlined" component="section" aria-label={t('practice.first')} sx={{ p: 2, mx: { xs: 1.5, md: 2.5 }, mt: { xs: 1.5, md: 2.5 }, maxWidth: 1360, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <div>
        <Typography variant="h2">{t('practice.first')}</Typography>
        <Typography color="text.secondary">{done < all ? t('practice.invite') : t('practice.finished')}</Typography>
      </div>
      <Button variant={done < all ? 'contained' : 'outlined'} component={Link} to="/practice" sx={{ ml: 'auto' }}>{done === 0 ? t('practice.begin') : t('practice.resume', { done, all })}</Button>
    </Paper>
  );
}
