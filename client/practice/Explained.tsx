import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Exercise, practiceAnswers } from '#workflows/practice';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import type { AnswerRecord } from './practice.ts';

/** What one answered, what the rules say, and why, with the clause. */
export function Explained({ exercise, answer, children }: { exercise: Exercise; answer: AnswerRecord; children: ReactNode }) {
  const t = useT();
  const say = useSay();
  return (
    <>
      <Alert severity={answer.correct ? 'success' : 'info'} variant="outlined" sx={{ mb: 1.5 }}>{t(answer.correct ? 'practice.right' : 'practice.other')}</Alert>
      {answer.correct ? null : <Typography variant="body2" color="text.secondary" gutterBottom>{t('practice.yours')} {say(practiceAnswers[answer.answer])}</Typography>}
      <Typography sx={{ fontWeight: 600 }} gutterBottom>{say(practiceAnswers[exercise.answer])}</Typography>
      <Typography>{say(exercise.why)}</Typography>
      <ClauseQuote id={exercise.clause} />
      <Box sx={{ mt: 2 }}>{children}</Box>
    </>
  );
}
