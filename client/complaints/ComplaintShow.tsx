import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { TrainingNotice } from '../trainings/TrainingNotice.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useWords } from '../workflow/words.ts';
import { ComplaintActions } from './ComplaintActions.tsx';
import { Findings } from './Findings.tsx';
import type { ComplaintRecord } from './complaint.ts';

function Colleague({ id }: { id: number | null | undefined }) {
  return <>{useStaffName(id)}</>;
}

/** Somebody's own words under their question, in their language. */
function Said({ title, text, lang, none }: { title: string; text: string | null | undefined; lang: string; none: string }) {
  return (
    <Box sx={{ mb: 1.5, '&:last-child': { mb: 0 } }}>
      <Typography variant="h3" component="h3">{title}</Typography>
      {text ? <Typography lang={lang} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{text}</Typography> : <Typography color="text.secondary">{none}</Typography>}
    </Box>
  );
}

/** Who complains of whom, on which grounds, and how far it is. */
function About({ complaint }: { complaint: ComplaintRecord }) {
  const words = useWords('staff_complaints');
  const listed = (field: 'grounds' | 'standards') => complaint[field].map((one) => words.value(field, one)).join(' · ');
  const { customer_id, request_id, taken_by, reviewer_id, due_at, concluded_at, letter_sent_at, state } = complaint;
  return (
    <Facts
      resource="staff_complaints"
      facts={[
        { name: 'complainant', value: complaint.complainant },
        { name: 'complainant_email', value: complaint.complainant_email },
        { name: 'customer_id', value: customer_id ? <ReferenceLink resource="customers" id={customer_id} /> : null },
        { name: 'request_id', value: request_id ? <ReferenceLink resource="requests" id={request_id} /> : null },
        { name: 'staff_id', value: <Colleague id={complaint.staff_id} /> },
        { name: 'grounds', value: listed('grounds') },
        { name: 'standards', value: listed('standards') },
        { name: 'taken_by', value: taken_by ? <Colleague id={taken_by} /> : null },
        { name: 'created_at', value: <When at={complaint.created_at} focusable /> },
        { name: 'reviewer_id', value: reviewer_id ? <Colleague id={reviewer_id} /> : null },
        { name: 'due_at', value: due_at && state !== 'closed' ? <When at={due_at} focusable /> : null },
        { name: 'concluded_at', value: concluded_at ? <When at={concluded_at} focusable /> : null },
        { name: 'letter_sent_at', value: letter_sent_at ? <When at={letter_sent_at} focusable /> : null },
      ]}
    />
  );
}

/** One complaint: what was said, what the colleague says, and what was found. */
export default function ComplaintShow() {
  const t = useT();
  return (
    <RecordPage<ComplaintRecord> resource="staff_complaints" aside={({ state }) => <StateChip resource="staff_complaints" state={state} />} actions={(record) => <ComplaintActions complaint={record} />}>
      {(record) => (
        <>
          <Alert severity="info" icon={false} sx={{ mb: 2 }}>{t('complaints.kept')}</Alert>
          <TrainingNotice policy="abuse-policy" />
          <Section title={t('shell.record.facts')}><About complaint={record} /></Section>
          <Section title={t('complaints.theirs')}>
            <Said title={t('complaints.happened')} text={record.details} lang={record.locale} none={t('complaints.nothingYet')} />
            <Said title={t('complaints.expected')} text={record.how_short} lang={record.locale} none={t('complaints.nothingYet')} />
          </Section>
          <Section title={t('complaints.account')}>
            {record.account ? <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{record.account}</Typography> : <Typography color="text.secondary">{t('complaints.noAccount')}</Typography>}
            {record.account_at ? <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{t('complaints.heard')} <When at={record.account_at} focusable /></Typography> : null}
          </Section>
          {record.findings ? <Section title={t('complaints.findings')}><Findings complaint={record} /></Section> : null}
        </>
      )}
    </RecordPage>
  );
}
