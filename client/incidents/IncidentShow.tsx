import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { VulnerabilityNotes } from '../people/VulnerabilityNotes.tsx';
import { ReviewsOf } from '../people/ReviewsOf.tsx';
import { useAbility } from '../providers/ability.ts';
import { Masked } from '../records/Masked.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { RequestsOf } from '../requests/RequestsOf.tsx';
import { TrainingNotice } from '../trainings/TrainingNotice.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { Found } from './Found.tsx';
import { Guidance } from './Guidance.tsx';
import { type IncidentRecord, readsAll } from './incident.ts';
import { IncidentFacts } from './IncidentFacts.tsx';
import { IncidentsOf } from './IncidentsOf.tsx';
import { Original } from './Original.tsx';

/** What else is known of the customer, for those who judge: it helps to understand, and is no ground against their reviews. */
function SameCustomer({ incident }: { incident: IncidentRecord }) {
  const t = useT();
  const { customer_id: customerId, id } = incident;
  return (
    <>
      <VulnerabilityNotes customerId={customerId} />
      <Section title={t('incidents.others')}><IncidentsOf customerId={customerId} but={id} /></Section>
      <RequestsOf customer={customerId} />
      <ReviewsOf filter={{ customer_id: customerId }}>
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('incidents.noRetaliation')}</Typography>
      </ReviewsOf>
    </>
  );
}

/** One incident: what is reported, what to ask oneself, the problem behind it, and what was found. */
export default function IncidentShow() {
  const t = useT();
  const allowed = useAbility();
  const all = readsAll(allowed);
  const crumbs = all ? {} : { crumbs: [{ label: t('incidents.mine.title'), to: '/my-reports' }] };
  return (
    <RecordPage<IncidentRecord>
      resource="incidents"
      edits
      {...crumbs}
      aside={({ state }) => <StateChip resource="incidents" state={state} />}
      actions={(incident) => <Transitions resource="incidents" record={incident} keys={{ triage: 't', close: 'e' }} beside={{ triage: <Guidance incident={incident} titled /> }} />}
    >
      {(incident) => (
        <>
          {all ? <TrainingNotice policy="abuse-policy" /> : null}
          {incident.category === 'threat' && !incident.closed_at ? <Alert severity="error" sx={({ palette }) => ({ mb: 2, bgcolor: palette.tones.bad.wash, color: palette.tones.bad.ink, '& .MuiAlert-icon': { color: 'inherit' } })}>{t('incidents.threat')}</Alert> : null}
          <Section title={t('incidents.what')}><IncidentFacts incident={incident} /></Section>
          <Section title={t('incidents.said')}><Masked resource="incidents" id={incident.id} field="verbatim" masked={incident.masked} label={t('incidents.showWords')} /></Section>
          <Section title={t('incidents.original.title')}><Original incident={incident} /></Section>
          {incident.state === 'reported' && allowed('triage', 'incidents') ? (
            <Section title={t('incidents.guidance.title')}><Guidance incident={incident} /></Section>
          ) : (
            <Section title={t('incidents.found.title')}><Found incident={incident} /></Section>
          )}
          {all ? <SameCustomer incident={incident} /> : null}
        </>
      )}
    </RecordPage>
  );
}
