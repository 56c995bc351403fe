import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useNavigate, useRequireAccess } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { type ApplicationRecord, gatesOf, isOpen, shutGates } from './application.ts';
import { Consequences } from './Consequences.tsx';
import { Decided } from './Decided.tsx';
import { Decision } from './Decision.tsx';
import { type Decisive, decisive, drawn } from './decisions.ts';
import { Ended } from './Ended.tsx';
import { Gates } from './Gates.tsx';
import { Part } from './Part.tsx';
import { Proposed } from './Proposed.tsx';
import { useApplication } from './useApplication.ts';
import { useFrom } from './useFrom.ts';

function Sheet({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const navigate = useNavigate();
  const from = useFrom();
  const back = () => void navigate(`/vetting/${application.id}`, { state: { from } });
  useCommand({ id: 'list.back', keys: 'esc', label: t('vetting.keys.toFile'), group: 'move', run: back });
  const shut = shutGates(application).length;
  const gates = gatesOf(application);
  const { proposal } = application;
  const offered = (Object.keys(decisive) as Decisive[]).filter((name) => drawn(application, name) && proposal?.name !== name);
  return (
    <Page
      title={t('vetting.decision.title', { name: application.candidate_name })}
      crumbs={[{ label: t('vetting.pipeline.title'), to: '/vetting' }, { label: application.candidate_name, to: `/vetting/${application.id}` }]}
      about={{ resource: 'applications', id: application.id }}
      aside={<StateChip resource="applications" state={application.state} />}
    >
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' } }}>
        <Part title={t('vetting.gates.title')} aside={t('vetting.gates.count', { held: gates.length - shut, all: gates.length })}>
          <Gates application={application} shutFirst />
        </Part>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {proposal ? <Proposed application={application} proposal={proposal} done={back} /> : null}
          {isOpen(application) ? null : <Ended application={application} />}
          {application.snapshot ? <Decided snapshot={application.snapshot} hash={application.snapshot_hash} /> : null}
          {offered.map((name) => (
            <Decision key={name} application={application} name={name} done={back}>
              {name === 'admit' ? <Consequences application={application} /> : null}
            </Decision>
          ))}
          {offered.length === 0 && !proposal && isOpen(application) ? <Typography color="text.secondary">{t('vetting.decision.none')}</Typography> : null}
        </Box>
      </Box>
    </Page>
  );
}

/** What stands between a file and its decision, what each decision would bring, and the letters that would leave. */
export default function DecisionSheet() {
  const t = useT();
  const { isPending: asking } = useRequireAccess({ resource: 'applications', action: 'show' });
  const id = Number(useParams().id);
  const { data, error } = useApplication(id);
  if (error && !data) return <Page title={t('shell.notFound.title')} crumbs={[{ label: t('vetting.pipeline.title'), to: '/vetting' }]}><Typography role="alert">{error.message}</Typography></Page>;
  if (asking || !data) return <Loading />;
  return <Sheet key={id} application={data} />;
}
