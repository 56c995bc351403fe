import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { doors, requestChannels, requestKinds } from '#workflows/requestWords';
import { TakeIn } from '../complaints/TakeIn.tsx';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { TrainingNotice } from '../trainings/TrainingNotice.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Answered } from './Answered.tsx';
import { Clock } from './Clock.tsx';
import { EscalatedChip } from './Escalated.tsx';
import { Exceptions } from './Exceptions.tsx';
import { RequestsOf } from './RequestsOf.tsx';
import { type RequestRecord, isOpen } from './request.ts';

const keys = { acknowledge: 'r', let_through: 't', start: 's', close: 'c', record_escalation: 'e', reopen: 'o', grant_exception: 'x' } as const;

/** What this person may do beside answering, which has a form of its own; what another role does, or another state, is not drawn. */
const besides = ({ transitions = [] }: RequestRecord): readonly string[] => transitions.flatMap(({ name, refused }) => (name !== 'answer' && refused?.because !== 'permission' && refused?.because !== 'state' && !['NOT_KEPT_ASIDE', 'KEPT_ASIDE'].includes(refused?.code ?? '') ? [name] : []));

/** Who wrote, how and when. */
function About({ request }: { request: RequestRecord }) {
  const t = useT();
  const say = useSay();
  const { customer_id, sender_name, sender_email, sender_phone, kind, channel, received_at, locale, door } = request;
  const named = customer_id === null ? sender_name : <Link to={`/customers/${customer_id}/show`}>{sender_name}</Link>;
  return (
    <Facts
      resource="requests"
      facts={[
        { name: 'sender_name', value: named },
        { name: 'sender_email', value: sender_email },
        { name: 'sender_phone', value: sender_phone },
        { name: 'kind', value: say(requestKinds[kind]) },
        { name: 'channel', value: say(requestChannels[channel as keyof typeof requestChannels]) },
        { name: 'door', value: door ? say(doors[door]) : null },
        { name: 'received_at', value: <When at={received_at} focusable /> },
        { name: 'locale', value: t(`values.locale.${locale}`) },
      ]}
    />
  );
}

/** Where the answer is written, or why it is not to be written here and now. */
function ToAnswer({ request }: { request: RequestRecord }) {
  const t = useT();
  const action = request.transitions?.find(({ name }) => name === 'answer');
  if (request.kept_aside) return <Typography sx={{ maxWidth: '72ch' }}>{t('requests.asideWhy')}</Typography>;
  if (!action || action.refused?.because === 'permission') return <Typography color="text.secondary">{t('requests.closedFor')}</Typography>;
  if (action.refused?.because === 'state') return <Typography color="text.secondary">{t('requests.later')}</Typography>;
  return <AnswerForm request={request} action={action} />;
}

/** One request: what was written, the answer or its form, and what else may be done. */
export default function RequestShow() {
  const t = useT();
  return (
    <RecordPage<RequestRecord>
      resource="requests"
      edits
      aside={(request) => (
        <>
          <StateChip resource="requests" state={request.state} />
          <Clock request={request} />
          <EscalatedChip escalations={request.escalations} />
        </>
      )}
      actions={(request) => (
        <>
          <Transitions resource="requests" record={request} keys={keys} only={besides(request)} quiet={request.state !== 'received'} />
          <TakeIn request={request.id} />
        </>
      )}
    >
      {(request) => (
        <>
          <TrainingNotice policy="abuse-policy" />
          <Section title={t('requests.words')}>
            <Typography lang={request.locale} variant="h3" component="p" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>{request.subject}</Typography>
            <Typography lang={request.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch', mb: 2 }}>{request.text}</Typography>
            <About request={request} />
          </Section>
          {request.new_facts ? (
            <Section title={t('requests.newFacts')}>
              <Typography lang={request.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{request.new_facts}</Typography>
              <Typography variant="caption" color="text.secondary"><When at={request.reopened_at} focusable /></Typography>
            </Section>
          ) : null}
          {request.exceptions?.length ? <Section title={t('requests.exceptions')}><Exceptions exceptions={request.exceptions} /></Section> : null}
          {isOpen(request) ? <Section title={t(request.kept_aside ? 'requests.views.aside' : 'requests.answerIt')}><ToAnswer request={request} /></Section> : null}
          {request.answer ? <Section title={t(isOpen(request) ? 'requests.before' : 'requests.answer')}><Answered request={request} /></Section> : null}
          {request.customer_id === null ? null : <RequestsOf customer={request.customer_id} but={request.id} title={t('requests.others')} />}
        </>
      )}
    </RecordPage>
  );
}
