import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router-dom';
import type { InsightTable } from '#workflows/insightTable';
import { weeksUntil } from '#workflows/weeks';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { When } from '../layout/When.tsx';
import { useNow } from '../layout/useNow.ts';
import { useHouse } from '../providers/useHouse.ts';
import { Board } from './Board.tsx';
import { ParityChart } from './ParityChart.tsx';
import { QueueCards } from './QueueCards.tsx';
import { Signing } from './Signing.tsx';
import type { Overview } from './figures.ts';

/** As many weeks can be looked back at. */
const back = 26;
const spans = ['1', '4', '13'] as const;
const languages = ['all', 'fr', 'en'] as const;

const drawing: Readonly<Record<string, (table: InsightTable) => ReactNode>> = {
  queues: (table) => <QueueCards table={table} />,
  parity: (table) => <ParityChart table={table} />,
};

function Choice({ label, value, of, choose }: { label: string; value: string; of: readonly (readonly [string, string])[]; choose(value: string): void }) {
  return (
    <TextField select size="small" margin="none" label={label} value={value} onChange={(event) => choose(event.target.value)} sx={{ width: 148 }}>
      {of.map(([one, text]) => <MenuItem key={one} value={one}>{text}</MenuItem>)}
    </TextField>
  );
}

/** What a manager sees of a week (ux.md, screen F): queues, fairness, appeals, signatures, load. Every figure opens its list, every drawing has its table. */
export default function InsightsPage() {
  const t = useT();
  const house = useHouse();
  const weeks = weeksUntil(new Date(useNow()).toISOString(), back);
  const [address, setAddress] = useSearchParams();
  const week = weeks.find((one) => one === address.get('week')) ?? weeks[0] ?? '';
  const span = spans.find((one) => one === address.get('weeks')) ?? '1';
  const language = languages.find((one) => one === address.get('locale')) ?? 'all';
  const query = `week=${week}&weeks=${span}${language === 'all' ? '' : `&locale=${language}`}`;
  const { data, isPending, error } = useQuery({
    queryKey: ['insights', 'overview', query],
    queryFn: async ({ signal }) => (await house.read<Overview>(`/insights/overview?${query}`, { signal })).data,
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  });
  const csv = `/api/insights/overview?format=csv&${query}`;
  const keys = useKeysOf('insights.export', 'e');
  useCommand({ id: 'insights.export', keys: 'e', label: t('insights.export'), group: 'view', run: () => window.location.assign(csv), when: Boolean(data) });
  if (isPending) return <Loading />;
  const choose = (name: 'week' | 'weeks' | 'locale') => (value: string) => setAddress({ week, weeks: span, locale: language, [name]: value }, { replace: true });
  const boards = (data?.tables ?? []).map((table) => <Board key={table.name} table={table} csv={`${csv}&table=${table.name}`}>{drawing[table.name]?.(table)}</Board>);
  const narrow = ['signatures', 'held', 'support'];
  const whole = ['queues', 'load'];
  const signatures = data?.tables.find(({ name }) => name === 'signatures');
  const place = (wanted: (name: string) => boolean) => boards.filter((_board, index) => wanted(data?.tables[index]?.name ?? ''));
  return (
    <Page
      title={t('insights.title')}
      actions={
        <>
          <Choice label={t('insights.until')} value={week} of={weeks.map((one) => [one, one])} choose={choose('week')} />
          <Choice label={t('insights.span')} value={span} of={spans.map((one) => [one, t('insights.spans', { smart_count: Number(one) })])} choose={choose('weeks')} />
          <Choice label={t('insights.language')} value={language} of={languages.map((one) => [one, t(`insights.languages.${one}`)])} choose={choose('locale')} />
          <Button variant="outlined" component="a" href={csv} download aria-keyshortcuts={ariaKeys(keys)}>{t('insights.export')}{keys ? <Kbd keys={keys} /> : null}</Button>
        </>
      }
    >
      {error ? <Typography role="alert" gutterBottom>{error.message}</Typography> : null}
      {data ? <Typography variant="body2" color="text.secondary" gutterBottom>{t('insights.counted')} <When at={data.counted_at} /> · <Link to="/insights/fairness">{t('fairness.title')}</Link>{language === 'all' ? null : <> · {t('insights.languageNote')}</>}</Typography> : null}
      {place((name) => name === 'queues')}
      {signatures ? <Signing table={signatures} /> : null}
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <div>{place((name) => !whole.includes(name) && !narrow.includes(name))}</div>
        <div>{place((name) => narrow.includes(name))}</div>
      </Box>
      {place((name) => name === 'load')}
    </Page>
  );
}
