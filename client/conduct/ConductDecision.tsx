import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useNavigate, useRequireAccess } from 'ra-core';
import { useParams } from 'react-router-dom';
import { Part } from '../applications/Part.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { useLive } from '../live/useLive.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Alleged } from './Alleged.tsx';
import { type ConductRecord, drawn } from './conduct.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { LikeCases } from './LikeCases.tsx';
import { ProposedExclusion } from './ProposedExclusion.tsx';
import { Statement } from './Statement.tsx';

function Sheet({ record }: { record: ConductRecord }) {
  const t = useT();
  const say = useSay();
  const navigate = useNavigate();
  const back = () => void navigate(`/conduct_cases/${record.id}/show`);
  useCommand({ id: 'list.back', keys: 'esc', label: t('conduct.decision.back'), group: 'move', run: back });
  const action = drawn(record, 'decide');
  const { proposal } = record;
  const shut = action?.refused;
  return (
    <Page
      title={t('conduct.decision.sheet', { reference: record.reference })}
      crumbs={[{ label: t('conduct.title'), to: '/conduct_cases' }, { label: record.reference, to: `/conduct_cases/${record.id}/show` }]}
      about={{ resource: 'conduct_cases', id: Number(record.id) }}
      aside={<StateChip resource="conduct_cases" state={record.state} />}
    >
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' } }}>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Part title={t('conduct.alleged.title')}><Alleged record={record} /></Part>
          <Part title={t('conduct.statement.title')}><Statement record={record} /></Part>
          <Part title={t('conduct.like.title')}><LikeCases record={record} /></Part>
        </Box>
        {proposal ? <ProposedExclusion record={record} proposal={proposal} done={back} /> : null}
        {!proposal && shut ? <Part title={t('conduct.decision.title')}><Refusal detail={say(shut.detail)} clauseId={shut.clause_id} on={shut.clause_on} mend={shut.mend ? say(shut.mend) : undefined} /></Part> : null}
        {!proposal && action && !shut ? <DecisionForm record={record} done={back} /> : null}
        {!proposal && !action ? <Typography color="text.secondary">{t('conduct.decision.notYours')}</Typography> : null}
      </Box>
    </Page>
  );
}

/** The decision of a case: what is alleged, what the provider says and what like cases came to on one side; the decision, what comes of it and its letter on the other. */
export default function ConductDecision() {
  const t = useT();
  const { isPending: asking } = useRequireAccess({ resource: 'conduct_cases', action: 'show' });
  const id = Number(useParams().id);
  const { data, error, refetch } = useGetOne<ConductRecord>('conduct_cases', { id }, { retry: false });
  useLive('conduct_cases', id, () => void refetch());
  if (error && !data) return <Page title={t('shell.notFound.title')} crumbs={[{ label: t('conduct.title'), to: '/conduct_cases' }]}><Typography role="alert">{error.message}</Typography></Page>;
  // What came along with a list has neither reproaches nor actions: the whole case is on its way.
  if (asking || !data?.transitions) return <Loading />;
  return <Sheet key={id} record={data} />;
}
