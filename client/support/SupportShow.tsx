import Typography from '@mui/material/Typography';
import { supports } from '#workflows/incidentWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type SupportRecord, offeredTo } from '../incidents/incident.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { whoIsHere } from '../providers/session.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffNames } from '../workflow/useStaffNames.ts';

function SupportFacts({ support }: { support: SupportRecord }) {
  const say = useSay();
  const { staff_id, owner_id, incident_id, kind, note, due_at, offered_at, answered_at, done_at } = support;
  const nameOf = useStaffNames([staff_id, ...(owner_id ? [owner_id] : [])]);
  const at = (instant: string | null | undefined) => (instant ? <When at={instant} focusable /> : null);
  return (
    <Facts
      resource="support_actions"
      facts={[
        { name: 'staff_id', value: nameOf(staff_id) },
        { name: 'incident_id', value: <ReferenceLink resource="incidents" id={incident_id} /> },
        { name: 'due_at', value: offered_at ? null : at(due_at) },
        { name: 'owner_id', value: owner_id ? nameOf(owner_id) : null },
        { name: 'kind', value: kind && kind in supports ? say(supports[kind as keyof typeof supports]) : null },
        { name: 'note', value: note },
        { name: 'offered_at', value: at(offered_at) },
        { name: 'answered_at', value: at(answered_at) },
        { name: 'done_at', value: at(done_at) },
      ]}
    />
  );
}

/** One support, for the manager who owes it and the colleague for whom it is. */
export default function SupportShow() {
  const t = useT();
  const allowed = useAbility();
  const crumbs = allowed('offer', 'support_actions') ? [{ label: t('support.title'), to: '/support_actions' }] : [{ label: t('incidents.mine.title'), to: '/my-reports' }];
  return (
    <RecordPage<SupportRecord>
      resource="support_actions"
      crumbs={crumbs}
      aside={({ state }) => <StateChip resource="support_actions" state={state} />}
      actions={(support) => <Transitions resource="support_actions" record={support} only={offeredTo(support.staff_id === whoIsHere()?.id, support)} keys={{ offer: 'o', accept: 'a', decline: 'e', complete: 'o' }} />}
    >
      {(support) => (
        <Section title={t('support.one')}>
          <SupportFacts support={support} />
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>{t('support.private')}</Typography>
        </Section>
      )}
    </RecordPage>
  );
}
