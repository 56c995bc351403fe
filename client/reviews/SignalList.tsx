import { ListBase, useRecordContext, useTranslate } from 'ra-core';
import Typography from '@mui/material/Typography';
import { useListContext } from 'ra-core';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { FilterBar } from '../records/FilterBar.tsx';
import { Pager } from '../records/Pager.tsx';
import { RecordTable } from '../records/RecordTable.tsx';
import { StateCell } from '../records/StateCell.tsx';
import { WhenCell } from '../records/WhenCell.tsx';
import type { SignalRecord } from './review.ts';
import { kindWords, verdictWords } from './verdicts.ts';

function ReviewCell() {
  const t = useT();
  const signal = useRecordContext<SignalRecord>();
  return signal ? <Link to={`/reviews/${signal.review_id}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontWeight: 550, whiteSpace: 'nowrap' }}>{t('reviews.one', { id: signal.review_id })}</Link> : null;
}

function KindCell() {
  const say = useSay();
  const signal = useRecordContext<SignalRecord>();
  const kind = signal && kindWords(signal.kind);
  return kind ? <>{say(kind)}</> : null;
}

function ExplanationCell() {
  const locale = useLanguage();
  const signal = useRecordContext<SignalRecord>();
  return <>{locale === 'fr' ? signal?.explanation_fr : signal?.explanation_en}</>;
}

function VerdictCell() {
  const say = useSay();
  const signal = useRecordContext<SignalRecord>();
  const verdict = signal?.verdict ? verdictWords(signal.verdict) : undefined;
  return verdict ? <>{say(verdict)}</> : null;
}

function Table() {
  const t = useT();
  const list = useListContext<SignalRecord>();
  if (list.error instanceof Error) return <Typography role="alert">{list.error.message}</Typography>;
  return (
    <>
      <RecordTable empty={<Typography color="text.secondary" sx={{ p: 4, textAlign: 'center' }}>{t('reviews.signals.noneOpen')}</Typography>}>
        <DataTable.Col source="review_id" disableSort><ReviewCell /></DataTable.Col>
        <DataTable.Col source="kind" disableSort><KindCell /></DataTable.Col>
        <DataTable.Col source="explanation_en" disableSort><ExplanationCell /></DataTable.Col>
        <DataTable.Col source="state" disableSort><StateCell /></DataTable.Col>
        <DataTable.Col source="verdict" disableSort><VerdictCell /></DataTable.Col>
        <DataTable.Col source="created_at" label={t('reviews.columns.received')}><WhenCell source="created_at" /></DataTable.Col>
      </RecordTable>
      <Pager />
    </>
  );
}

/** What the machine noticed: the open signals, oldest first, until the reader asks for others. */
export default function SignalList() {
  const translate = useTranslate();
  return (
    <ListBase resource="signals" sort={{ field: 'created_at', order: 'ASC' }} perPage={25} filterDefaultValues={{ state: ['open'] }}>
      <Page title={translate('resources.signals.name', { smart_count: 2 })}>
        <FilterBar facets={['state', 'kind']} searchable={false} />
        <Table />
      </Page>
    </ListBase>
  );
}
