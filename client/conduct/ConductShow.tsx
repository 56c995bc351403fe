import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { Attachments } from '../attachments/Attachments.tsx';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { Alleged } from './Alleged.tsx';
import { ConductFacts } from './ConductFacts.tsx';
import { type ConductRecord, drawn } from './conduct.ts';
import { LikeCases } from './LikeCases.tsx';
import { OpenForm } from './OpenForm.tsx';
import { Ruling } from './Ruling.tsx';
import { Statement } from './Statement.tsx';

/** What a form of its own asks: the reproaches; the decision stands on its own page. */
const ownForms = ['open', 'revise'] as const;
const keys = { open: 'o', revise: 'o', decide: 'shift+d', request_statement: 's', record_statement: 'v', dismiss: 'x', close: 'e' } as const;
const plain = ['request_statement', 'record_statement', 'dismiss', 'close'] as const;

function Actions({ record }: { record: ConductRecord }) {
  const navigate = useNavigate();
  const [writing, setWriting] = useState<(typeof ownForms)[number]>();
  const decide = drawn(record, 'decide');
  const form = writing && drawn(record, writing);
  const heard = record.state === 'hearing';
  return (
    <>
      {ownForms.flatMap((name) => {
        const action = drawn(record, name);
        return action ? <ActionButton key={name} resource="conduct_cases" action={action} keys={keys[name]} primary={name === 'open'} run={() => setWriting(name)} /> : [];
      })}
      {decide && heard ? <ActionButton resource="conduct_cases" action={decide} keys={keys.decide} primary run={() => void navigate(`/conduct_cases/${record.id}/decision`)} /> : null}
      <Transitions resource="conduct_cases" record={record} keys={keys} quiet only={plain.filter((name) => drawn(record, name))} />
      {form ? <OpenForm record={record} action={form} close={() => setWriting(undefined)} /> : null}
    </>
  );
}

/** One case: where it comes from, what is alleged, what the provider says, what was decided in like cases, and what is decided here. */
export default function ConductShow() {
  const t = useT();
  const allowed = useAbility();
  return (
    <RecordPage<ConductRecord> resource="conduct_cases" aside={({ state }) => <StateChip resource="conduct_cases" state={state} />} actions={(record) => <Actions record={record} />}>
      {(record) => (
        <>
          {record.severity === 'high' && !record.closed_at ? <Alert severity="error" sx={({ palette }) => ({ mb: 2, bgcolor: palette.tones.bad.wash, color: palette.tones.bad.ink, '& .MuiAlert-icon': { color: 'inherit' } })}>{t('conduct.grave')}</Alert> : null}
          {record.unreached_at && !record.closed_at ? <Alert severity="warning" sx={({ palette }) => ({ mb: 2, bgcolor: palette.tones.waiting.wash, color: palette.tones.waiting.ink, '& .MuiAlert-icon': { color: 'inherit' } })}>{t('conduct.unreached')}</Alert> : null}
          {record.decided_at || record.state === 'closed' || record.proposal ? <Section title={t('conduct.decision.title')}><Ruling record={record} /></Section> : null}
          <Section title={t('conduct.signal')}>
            <ConductFacts record={record} />
            <Typography sx={{ mt: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{record.summary}</Typography>
          </Section>
          <Section title={t('conduct.alleged.title')}>{record.state === 'signalled' ? <Typography color="text.secondary">{t('conduct.alleged.draft')}</Typography> : null}<Alleged record={record} /></Section>
          <Section title={t('conduct.statement.title')}><Statement record={record} /></Section>
          <Section title={t('conduct.like.title')}><LikeCases record={record} /></Section>
          <Section title={t('attachments.title')}><Attachments resource="conduct_cases" recordId={record.id} adds={allowed('edit', 'conduct_cases', record)} /></Section>
        </>
      )}
    </RecordPage>
  );
}
