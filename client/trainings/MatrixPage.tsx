import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useAbility } from '../providers/ability.ts';
import { whoIsHere } from '../providers/session.ts';
import { tableOrCards } from '../insights/cards.ts';
import { type Matrix, useTrainings } from './training.ts';

type Policy = Matrix['policies'][number];
type Person = Matrix['people'][number];

const looks = { current: 'success', due: 'warning', overdue: 'error' } as const;

/** How one person stands with one policy, and the way to record a training. */
function Standing({ person, policy }: { person: Person; policy: Policy }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const allowed = useAbility();
  const cell = person.cells[policy.policy];
  if (!cell) return <Typography component="span" variant="body2" color="text.secondary">{t('trainings.notNeeded')}</Typography>;
  const { standing, number, trained_on } = cell;
  const label = standing === 'due' ? t('trainings.standing.due', { day: onDay(policy.due_on, locale) }) : t(`trainings.standing.${standing}`);
  const records = standing !== 'current' && allowed('create', 'trainings') && person.id !== whoIsHere()?.id;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.75, rowGap: 0.25 }}>
      <Chip size="small" variant="outlined" color={looks[standing]} label={label} />
      <Typography component="span" variant="body2" color="text.secondary">{number && trained_on ? t('trainings.trained', { number, day: onDay(trained_on, locale) }) : t('trainings.never')}</Typography>
      {records ? <Button size="small" component={Link} to={`/trainings/create?staff_id=${person.id}&policy=${policy.policy}`} aria-label={t('trainings.recordFor', { name: person.name, title: say(policy.title) })}>{t('trainings.record')}</Button> : null}
    </Box>
  );
}

/** Everybody beside every policy that work rests on (S2-02, S2-21); only oneself for those who do not look after it. */
export default function MatrixPage() {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const allowed = useAbility();
  const { data, isPending, error } = useTrainings();
  if (isPending) return <Loading />;
  const missing = data?.people.flatMap(({ cells }) => Object.values(cells)).filter((cell) => cell && cell.standing !== 'current').length ?? 0;
  return (
    <Page title={t('trainings.title')} actions={allowed('create', 'trainings') ? <Button variant="contained" component={Link} to="/trainings/create">{t('trainings.record')}</Button> : null}>
      <Typography color="text.secondary" gutterBottom sx={{ maxWidth: '80ch' }}>{t('trainings.intro')}</Typography>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {data ? (
        <>
          <Typography gutterBottom sx={{ fontWeight: 550 }}>{missing ? t('trainings.missing', { smart_count: missing }) : t('trainings.none')}</Typography>
          <Paper variant="outlined" role="region" aria-label={t('trainings.title')} tabIndex={0} sx={{ overflowX: 'auto' }}>
            <Table size="small" sx={tableOrCards}>
              <TableHead>
                <TableRow>
                  <TableCell>{t('trainings.who')}</TableCell>
                  {data.policies.map(({ policy, title, number, in_force_at }) => (
                    <TableCell key={policy}>
                      {say(title)}
                      <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>{t('trainings.version', { number })}, {t('trainings.since', { day: onDay(in_force_at.slice(0, 10), locale) })}</Typography>
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {data.people.map((person) => (
                  <TableRow key={person.id}>
                    <TableCell component="th" scope="row" sx={{ fontWeight: 550, whiteSpace: 'nowrap' }}>{person.name}</TableCell>
                    {data.policies.map((policy) => <TableCell key={policy.policy} data-label={say(policy.title)}><Standing person={person} policy={policy} /></TableCell>)}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Paper>
        </>
      ) : null}
    </Page>
  );
}
