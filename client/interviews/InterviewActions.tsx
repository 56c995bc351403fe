import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { asksForInput } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useTransition } from '../workflow/useTransition.ts';
import { type InterviewRecord, scorecardActs, scorecardAddress } from './interview.ts';
import { inField } from './times.ts';
import { useStaffNames } from '../workflow/useStaffNames.ts';

const changes = ['reschedule', 'cancel', 'mark_no_show', 'excuse'] as const;

/** What a form begins with: the meeting as it stands. */
const firstOf = (interview: InterviewRecord, name: string): Record<string, unknown> =>
  name === 'reschedule' ? { starts_at: inField(interview.starts_at), minutes: interview.minutes, place: interview.place ?? '' } : {};

const offered = ({ transitions = [] }: InterviewRecord, names: readonly string[]): readonly OfferedAction[] =>
  names.flatMap((name) => transitions.find((one) => one.name === name) ?? []).filter(({ refused }) => refused === null || refused.because === 'gate');

/** The form that excuses somebody names those who are awaited, since a number is nobody. */
const among = (action: OfferedAction, ids: readonly number[], nameOf: (id: number) => string): OfferedAction => {
  const { staff_id, ...rest } = action.input?.properties ?? {};
  const labels = Object.fromEntries(ids.map((id) => [id, { en: nameOf(id), fr: nameOf(id) }]));
  return staff_id ? { ...action, input: { ...action.input, properties: { staff_id: { ...staff_id, enum: ids, labels }, ...rest } } } : action;
};

/** What can be done with an interview that is read alone: move it, cancel it, record it, file one’s scorecard. */
export function InterviewActions({ interview }: { interview: InterviewRecord }) {
  const t = useT();
  const [asked, setAsked] = useState<OfferedAction>();
  const { act, pending } = useTransition('interviews');
  const mine = offered(interview, scorecardActs).find(({ refused }) => refused === null);
  // Nobody is excused where nobody is awaited.
  const awaited = interview.interviewer_ids.filter((id) => !interview.filed_by?.includes(id));
  const nameOf = useStaffNames(awaited);
  const acts = offered(interview, changes).filter(({ name }) => name !== 'excuse' || (awaited.length > 0 && interview.interviewer_ids.length > 1));

  const start = (action: OfferedAction) => {
    if (asksForInput(action)) setAsked(action);
    // A refusal has been said aloud already.
    else void act(interview, action.name).catch(() => null);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {mine ? <Button variant="contained" component={Link} to={scorecardAddress(interview.id)}>{mine.name === 'correct' ? t('interviews.scorecard.correct') : t('interviews.scorecard.open')}</Button> : null}
      {acts.map((action) => <ActionButton key={action.name} resource="interviews" action={action} pending={pending} run={() => start(action)} />)}
      {asked ? <TransitionForm resource="interviews" record={interview} action={among(asked, awaited, nameOf)} first={firstOf(interview, asked.name)} close={() => setAsked(undefined)} /> : null}
    </Box>
  );
}
