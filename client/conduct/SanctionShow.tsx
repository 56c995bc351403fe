import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useStaffNames } from '../workflow/useStaffNames.ts';
import { type SanctionRecord, drawn, lastDay } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

function SanctionFacts({ sanction }: { sanction: SanctionRecord }) {
  const allowed = useAbility();
  const { provider_id, conduct_case_id, level, notified_at, starts_at, ends_at, ended_at, overturned_at, decided_by, confirmed_by } = sanction;
  const nameOf = useStaffNames([decided_by, confirmed_by].filter((one): one is number => typeof one === 'number'));
  const moment = (at: string | null | undefined) => (at ? <When at={at} focusable /> : null);
  return (
    <Facts
      resource="sanctions"
      facts={[
        { name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> },
        { name: 'level', value: <OutcomeChip outcome={level} /> },
        { name: 'conduct_case_id', value: allowed('list', 'conduct_cases') ? <ReferenceLink resource="conduct_cases" id={conduct_case_id} /> : `#${conduct_case_id}` },
        { name: 'notified_at', value: moment(notified_at) },
        { name: 'starts_at', value: level === 'warning' ? null : moment(starts_at) },
        { name: 'ends_on', value: ends_at ? <When at={lastDay(ends_at)} focusable /> : null },
        { name: 'ended_at', value: moment(ended_at) },
        { name: 'overturned_at', value: moment(overturned_at) },
        { name: 'decided_by', value: decided_by ? nameOf(decided_by) : null },
        { name: 'confirmed_by', value: confirmed_by ? nameOf(confirmed_by) : null },
      ]}
    />
  );
}

/** One sanction: what it is, from when until when, by which clause and why; and what becomes of it by itself. */
export default function SanctionShow() {
  const t = useT();
  return (
    <RecordPage<SanctionRecord>
      resource="sanctions"
      aside={({ state }) => <StateChip resource="sanctions" state={state} />}
      actions={(record) => <Transitions resource="sanctions" record={record} quiet keys={{ withdraw: 'x' }} only={['withdraw'].filter((name) => drawn(record, name))} />}
    >
      {(sanction) => (
        <>
          <Section title={t('conduct.sanction.title')}>
            <SanctionFacts sanction={sanction} />
            <Typography color="text.secondary" sx={{ mt: 1, maxWidth: '72ch' }}>{t(`conduct.sanction.${sanction.state as 'ended'}.${sanction.level}`)}</Typography>
          </Section>
          <Section title={t('conduct.sanction.why')}>
            <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{sanction.reasons}</Typography>
            {sanction.clause_ids.map((id) => <ClauseQuote key={id} id={id} on={sanction.notified_at.slice(0, 10)} />)}
          </Section>
        </>
      )}
    </RecordPage>
  );
}
