import Alert from '@mui/material/Alert';
import { Link } from 'react-router-dom';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { onDay } from '../i18n/dates.ts';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';
import { useTrainings } from './training.ts';

/** A warning to whoever works on a policy whose version in force they were not trained on (S2-02); nothing for everybody else. */
export function TrainingNotice({ policy }: { policy: string }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { data } = useTrainings();
  const version = data?.policies.find((one) => one.policy === policy);
  const cell = data?.people.find(({ id }) => id === whoIsHere()?.id)?.cells[policy];
  if (!version || !cell || cell.standing === 'current') return null;
  const places = { title: say(version.title), number: version.number, day: onDay(version.due_on, locale) };
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {cell.standing === 'due' ? t('trainings.notice.due', places) : t('trainings.notice.overdue', places)} <Link to="/insights/trainings">{t('trainings.title')}</Link>
    </Alert>
  );
}
