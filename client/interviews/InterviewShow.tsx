import Box from '@mui/material/Box';
import { Link } from 'react-router-dom';
import { modes } from '#workflows/interviewWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { CompareScorecards } from './CompareScorecards.tsx';
import type { InterviewRecord } from './interview.ts';
import { InterviewActions } from './InterviewActions.tsx';
import { Outcome } from './Outcome.tsx';
import { momentInWords, zoneInWords } from './times.ts';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';

const embed = ['application', 'scorecards'];

function Details({ interview }: { interview: InterviewRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const nameOf = useStaffNames(interview.interviewer_ids);
  const listed = useListed();
  const { application, started_at, held_minutes } = interview;
  const moment = (at: string, minutes: number) => `${momentInWords(at, locale)}, ${minutes} min · ${zoneInWords(new Date(at), locale)}`;
  return (
    <>
      <Section title={t('interviews.scorecard.meeting')}>
        <Facts
          resource="interviews"
          facts={[
            { name: 'application_id', value: application ? <Link to={`/applications/${application.id}/show`}>{application.candidate_name}</Link> : null },
            { name: 'starts_at', value: moment(interview.starts_at, interview.minutes) },
            { name: 'started_at', value: started_at ? moment(started_at, held_minutes ?? interview.minutes) : null },
            { name: 'mode', value: say(modes[interview.mode]) },
            { name: 'place', value: interview.place },
            { name: 'interviewer_ids', value: listed(interview.interviewer_ids.map(nameOf)) },
            { name: 'participants', value: interview.participants },
            { name: 'cancel_reason', value: interview.cancel_reason },
          ]}
        />
        <Box sx={{ mt: 2 }}><InterviewActions interview={interview} /></Box>
      </Section>
      {interview.state === 'held' ? <Section title={t('interviews.compare.title')}><CompareScorecards interview={interview} /></Section> : null}
    </>
  );
}

/** One interview: the meeting, what can be done with it, the scorecards side by side, its history. */
export default function InterviewShow() {
  const t = useT();
  return (
    <RecordPage<InterviewRecord>
      resource="interviews" embed={embed} crumbs={[{ label: t('interviews.title'), to: '/vetting/interviews' }]}
      aside={(interview) => <><StateChip resource="interviews" state={interview.state} /><Outcome interview={interview} /></>}
    >
      {(interview) => <Details interview={interview} />}
    </RecordPage>
  );
}
