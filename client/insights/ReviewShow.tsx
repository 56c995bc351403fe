import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { ConsistencyReview } from './fairness.ts';
import { OutcomeTable } from './OutcomeTable.tsx';

function Writer({ id }: { id: number }) {
  return <>{useStaffName(id)}</>;
}

/** One review of consistency, with the figures it was written on. */
export default function ReviewShow() {
  const t = useT();
  return (
    <RecordPage<ConsistencyReview> resource="consistency_reviews" crumbs={[{ label: t('fairness.title'), to: '/insights/fairness' }]}>
      {({ quarter, findings, actions, figures, written_by, created_at }) => (
        <>
          <Section title={t('fairness.reviews.findings')}><Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{findings}</Typography></Section>
          {actions ? <Section title={t('fairness.reviews.actions')}><Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{actions}</Typography></Section> : null}
          <Section title={t('shell.record.facts')}>
            <Facts resource="consistency_reviews" facts={[{ name: 'quarter', value: quarter }, { name: 'written_by', value: <Writer id={written_by} /> }, { name: 'created_at', value: <When at={created_at} focusable /> }]} />
          </Section>
          {figures ? <OutcomeTable title={t('fairness.reviews.figures')} of={t('fairness.category')} rows={figures.by_category} spread={figures.spread.by_category} /> : null}
        </>
      )}
    </RecordPage>
  );
}
