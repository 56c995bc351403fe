import Typography from '@mui/material/Typography';
import { providerRequestKinds } from '#workflows/providerRequestWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { AskedRecord } from './asked.ts';
import { Clock } from './Clock.tsx';
import { Outcome } from './Outcome.tsx';

/** Somebody’s own words, as they were written. */
const Words = ({ children }: { children: string }) => <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch', my: 1 }}>{children}</Typography>;

function Came({ request }: { request: AskedRecord }) {
  const t = useT();
  const waiver = useStaffName(request.waived_by);
  const { answer, answered_at, outcome, waiver_reason, rerouting, rerouted_at, days_taken, target, overdue_at, signalled_at } = request;
  return (
    <>
      <Outcome request={request} />
      {answer ? <Words>{answer}</Words> : null}
      {outcome === 'declined' || outcome === 'cannot_satisfy' ? <Typography color="text.secondary" sx={{ mb: 1 }}>{t('duties.neverHeld')}</Typography> : null}
      {waiver_reason ? <Words>{`${waiver_reason} (${waiver})`}</Words> : null}
      <Facts
        resource="provider_requests"
        facts={[
          { name: 'answered_at', value: answered_at ? <><When at={answered_at} focusable />{days_taken === null ? '' : ` · ${t('duties.took', { days: t('requests.figures.days', { smart_count: days_taken }), target: t('requests.figures.days', { smart_count: target }) })}`}</> : null },
          { name: 'overdue_at', value: overdue_at ? <When at={overdue_at} focusable /> : null },
          { name: 'signalled_at', value: signalled_at ? <When at={signalled_at} focusable /> : null },
          { name: 'rerouting', value: rerouting },
          { name: 'rerouted_at', value: rerouted_at ? <When at={rerouted_at} focusable /> : null },
        ]}
      />
    </>
  );
}

/** What is left to do with it: an answer or a waiver; somebody else to be found. */
const offered = ({ state, outcome, rerouted_at, transitions = [] }: AskedRecord): readonly string[] => {
  const left = state === 'sent' ? ['answer', 'waive'] : outcome === 'cannot_satisfy' && !rerouted_at ? ['reroute'] : [];
  return left.filter((name) => transitions.some((one) => one.name === name && one.refused?.because !== 'permission'));
};

/** One request: what was asked, by when, and what the provider said. */
export default function AskedShow() {
  const t = useT();
  const say = useSay();
  return (
    <RecordPage<AskedRecord>
      resource="provider_requests"
      aside={(request) => <Clock request={request} />}
      actions={(record) => <Transitions resource="provider_requests" record={record} only={offered(record)} keys={{ answer: 'a', waive: 'w', reroute: 'r' }} />}
    >
      {(request) => (
        <>
          <Section title={t('duties.asked')}>
            <Words>{request.text}</Words>
            <Facts
              resource="provider_requests"
              facts={[
                { name: 'kind', value: say(providerRequestKinds[request.kind]) },
                { name: 'provider_id', value: <ReferenceLink resource="providers" id={request.provider_id} /> },
                { name: 'customer_id', value: request.customer_id ? <ReferenceLink resource="customers" id={request.customer_id} /> : null },
                { name: 'engagement_id', value: request.engagement_id ? <ReferenceLink resource="engagements" id={request.engagement_id} /> : null },
                { name: 'sent_at', value: <When at={request.sent_at} focusable /> },
                { name: 'due_at', value: <When at={request.due_at} focusable /> },
              ]}
            />
          </Section>
          <Section title={t('duties.came')}><Came request={request} /></Section>
        </>
      )}
    </RecordPage>
  );
}
