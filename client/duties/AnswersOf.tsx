import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { type DeclineReason, type ProviderRequestKind, answers as answerWords, declineReasons, providerRequestKinds } from '#workflows/providerRequestWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import type { AskedRow } from './asked.ts';
import { Clock } from './Clock.tsx';
import { Outcome } from './Outcome.tsx';

export interface ProviderAnswers {
  readonly days: number;
  readonly kinds: readonly { readonly kind: ProviderRequestKind; readonly target: number; readonly open: number; readonly overdue: number; readonly answered: number; readonly median: number | null; readonly in_time: number | null }[];
  readonly declined: readonly { readonly reason: DeclineReason | null; readonly count: number }[];
}

/** Below the width of a telephone held upright each kind is a card of its own. */
const cards = { '& thead': { display: { xs: 'none', sm: 'table-header-group' } }, '& tr': { display: { xs: 'grid', sm: 'table-row' }, gridTemplateColumns: '1fr auto', py: { xs: 1, sm: 0 } }, '& td, & th[scope=row]': { border: { xs: 0, sm: undefined }, py: { xs: 0, sm: 0.75 } } };

function Figures({ answers: { kinds } }: { answers: ProviderAnswers }) {
  const t = useT();
  const say = useSay();
  const numbers = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const days = (count: number | null) => {
    if (count === null) return t('requests.figures.none');
    return Number.isInteger(count) ? t('requests.figures.days', { smart_count: count }) : t('requests.figures.workingDays', { days: numbers.format(count) });
  };
  return (
    <Table size="small" sx={cards}>
      <TableHead>
        <TableRow>{(['kind', 'open', 'late', 'median', 'inTime'] as const).map((name) => <TableCell key={name}>{t(`requests.figures.${name}`)}</TableCell>)}</TableRow>
      </TableHead>
      <TableBody>
        {kinds.map(({ kind, target, open, overdue, median, in_time }) => (
          <TableRow key={kind}>
            <TableCell component="th" scope="row" sx={{ gridColumn: '1 / -1' }}><strong>{say(providerRequestKinds[kind])}</strong><br />{t('duties.target', { days: days(target) })}</TableCell>
            {([['open', numbers.format(open)], ['late', numbers.format(overdue)], ['median', days(median)], ['inTime', in_time === null ? t('requests.figures.none') : t('requests.figures.percent', { percent: in_time })]] as const).map(([name, value]) => (
              <TableCell key={name} sx={{ display: { xs: 'contents', sm: 'table-cell' } }}>
                <Box component="span" sx={{ display: { xs: 'inline', sm: 'none' }, color: 'text.secondary', pl: 1 }}>{t(`requests.figures.${name}`)}</Box>
                <span>{value}</span>
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** How a provider answers: their figures kind by kind, what they declined told apart, and the latest requests. */
export function AnswersOf({ provider }: { provider: { readonly id: number; readonly answers?: ProviderAnswers } }) {
  const t = useT();
  const say = useSay();
  const allowed = useAbility();
  if (!allowed('list', 'provider_requests')) return null;
  const { answers } = provider;
  const declined = answers?.declined.map(({ reason, count }) => `${say(reason ? declineReasons[reason] : answerWords.cannot_satisfy)} (${count})`).join(' · ');
  return (
    <Section title={t('duties.answersOf')}>
      {answers && answers.kinds.length > 0 ? <Figures answers={answers} /> : null}
      {declined ? <Typography sx={{ mt: 1 }}>{t('duties.declined', { reasons: declined })} {t('duties.neverHeld')}</Typography> : null}
      <RelatedList<AskedRow> resource="provider_requests" filter={{ provider_id: provider.id }} title={({ subject }) => subject}>
        {(request) => <><Outcome request={request} /><Clock request={request} /></>}
      </RelatedList>
      {allowed('create', 'provider_requests') ? <Button component={Link} to={`/provider_requests/create?provider_id=${provider.id}`} sx={{ mt: 1 }}>{t('duties.ask')}</Button> : null}
    </Section>
  );
}
