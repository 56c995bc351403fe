import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { exactly } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { tableOrCards } from '../insights/cards.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useHouse } from '../providers/useHouse.ts';
import { Section } from '../records/RecordPage.tsx';
import { DeskLine } from './DeskBlock.tsx';
import { type PromiseOutlook, countedEach } from './desk.ts';

const shown = (total: number): string => (total > countedEach ? `${countedEach}+` : String(total));

/** Every promise with a clock, which of them break by Friday, and the words that are kept otherwise: for managers. */
export default function PromisesPage() {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const house = useHouse();
  const { data, isPending, error } = useQuery({ queryKey: ['desk', 'promises'], queryFn: async ({ signal }) => (await house.read<PromiseOutlook>('/promises', { signal })).data });
  if (isPending) return <Loading />;
  if (!data) return <Page title={t('promises.title')}><Typography role="alert">{error?.message}</Typography></Page>;
  const atRisk = data.promises.filter(({ broken, coming }) => broken.total + coming.total > 0);
  return (
    <Page title={t('promises.title')}>
      <Typography color="text.secondary" sx={{ maxWidth: '80ch', mb: 2 }}>{t('promises.intro', { friday: exactly(data.friday, locale) })}</Typography>
      <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={t('promises.title')} sx={{ mb: 2 }}>
        <Table size="small" sx={tableOrCards}>
          <TableHead>
            <TableRow>
              <TableCell>{t('promises.of')}</TableCell>
              <TableCell>{t('promises.word')}</TableCell>
              <TableCell align="right">{t('promises.broken')}</TableCell>
              <TableCell align="right">{t('promises.coming')}</TableCell>
              <TableCell>{t('promises.breach')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.promises.map(({ name, says, word, clause_id, broken, coming, breach, paused, settable }) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
                  {say(says)}
                  {paused || settable ? <Typography variant="caption" color="text.secondary" component="p">{paused ? t('promises.pauses', { because: say(paused) }) : t('promises.settable')}</Typography> : null}
                </TableCell>
                <TableCell data-label={t('promises.word')}><span>{say(word)} <Typography variant="caption" color="text.secondary" component="p" sx={{ overflowWrap: 'anywhere' }}>{clause_id}</Typography></span></TableCell>
                <TableCell align="right" data-label={t('promises.broken')} sx={broken.total ? { fontWeight: 650 } : {}}>{shown(broken.total)}</TableCell>
                <TableCell align="right" data-label={t('promises.coming')}>{shown(coming.total)}</TableCell>
                <TableCell data-label={t('promises.breach')}>{breach.map((act) => t(`promises.acts.${act}`)).join(', ')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {atRisk.length === 0 ? <Typography>{t('promises.none')}</Typography> : (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' }, alignItems: 'start' }}>
          {atRisk.map(({ name, says, broken, coming }) => (
            <Section key={name} title={say(says)}>
              <Box component="ul" aria-label={t('promises.cases')} sx={{ listStyle: 'none', m: 0, p: 0 }}>{[...broken.items, ...coming.items].map((item) => <DeskLine key={item.id} item={item} />)}</Box>
            </Section>
          ))}
        </Box>
      )}
      <Section title={t('promises.otherwise')}>
        <Box component="dl" sx={{ m: 0 }}>
          {data.otherwise.map(({ word, how }) => (
            <Box key={word.en} sx={{ py: 0.5 }}>
              <Typography component="dt" sx={{ fontWeight: 550 }}>{say(word)}</Typography>
              <Typography component="dd" variant="body2" color="text.secondary" sx={{ m: 0 }}>{say(how)}</Typography>
            </Box>
          ))}
        </Box>
      </Section>
    </Page>
  );
}
