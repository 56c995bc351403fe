import Typography from '@mui/material/Typography';
import { useGetOne } from 'ra-core';
import { useParams } from 'react-router-dom';
import { drawnAt } from '../i18n/dates.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { whoIsHere } from '../providers/session.ts';
import { useDraftKept } from '../workflow/keptDraft.ts';
import { type InterviewRecord, type ScorecardAct, interviewAddress, newestCards, scorecardActs } from './interview.ts';
import { ScorecardForm } from './ScorecardForm.tsx';
import { firstValues } from './scorecardForm.ts';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';

/** The act that this person’s scorecard of the interview would be. */
const actOn = ({ transitions = [] }: InterviewRecord): ScorecardAct | undefined => scorecardActs.find((name) => transitions.some((one) => one.name === name && one.refused === null));

function Begun({ interview, act }: { interview: InterviewRecord; act: ScorecardAct }) {
  const draft = useDraftKept({ resource: 'interviews', id: interview.id, name: act });
  const nameOf = useStaffNames(interview.interviewer_ids);
  const listed = useListed();
  if (draft === undefined) return <Loading />;
  const me = whoIsHere();
  const mine = newestCards(interview.scorecards ?? []).find(({ author_id }) => author_id === me?.id);
  const participants = listed([...interview.interviewer_ids.map(nameOf), ...(interview.application ? [interview.application.candidate_name] : [])]);
  return <ScorecardForm key={act} interview={interview} act={act} first={{ ...firstValues(act, interview, mine, participants, drawnAt()), ...draft }} />;
}

/** One’s own scorecard of one interview: filed with the record of the meeting, after it, or again as a correction. */
export default function ScorecardPage() {
  const t = useT();
  const id = Number(useParams().id);
  const { data: interview, error, isPending } = useGetOne<InterviewRecord>('interviews', { id, meta: { embed: ['application', 'scorecards'] } }, { retry: false });
  const name = interview?.application?.candidate_name ?? `#${id}`;
  const crumbs = [{ label: t('interviews.title'), to: '/vetting/interviews' }, { label: t('interviews.one', { name }), to: interviewAddress(id) }];
  if (error instanceof Error) return <Page title={t('interviews.scorecard.title')} crumbs={crumbs.slice(0, 1)}><Typography role="alert">{error.message}</Typography></Page>;
  if (isPending || !interview) return <Loading />;
  const act = actOn(interview);
  return (
    <Page title={t('interviews.scorecard.of', { name })} crumbs={crumbs} about={{ resource: 'interviews', id: interview.id }}>
      {act ? <Begun key={interview.id} interview={interview} act={act} /> : <Typography color="text.secondary">{t('interviews.scorecard.none')}</Typography>}
    </Page>
  );
}
