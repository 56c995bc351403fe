import { useState } from 'react';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useCreate } from 'ra-core';
import { type Exercise, type PracticeAnswer, practiceAnswers } from '#workflows/practice';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import type { AnswerRecord } from './practice.ts';

/** The question: what would you do with this review? Answered once, with the mouse or with arrows and Ctrl+Enter. */
export function Answering({ exercise: { name } }: { exercise: Exercise }) {
  const t = useT();
  const say = useSay();
  const [chosen, choose] = useState<PracticeAnswer | ''>('');
  const [create, { isPending, error }] = useCreate<AnswerRecord>();
  const send = () => {
    if (chosen === '' || isPending) return;
    void create('practice_answers', { data: { exercise: name, answer: chosen } }, { onSuccess: ({ correct }) => announce(t(correct ? 'practice.right' : 'practice.other')) });
  };
  const keys = useKeysOf('practice.answer', 'mod+enter');
  useCommand({ id: 'practice.answer', keys: 'mod+enter', label: t('practice.answer'), group: 'decide', run: send, when: chosen !== '' });
  return (
    <FormControl>
      <FormLabel id="practice-question" sx={{ fontWeight: 600 }}>{t('practice.question')}</FormLabel>
      <RadioGroup aria-labelledby="practice-question" value={chosen} onChange={(event) => choose(event.target.value as PracticeAnswer)} sx={{ gap: 0.75, mt: 1 }}>
        {Object.entries(practiceAnswers).map(([value, label]) => <FormControlLabel key={value} value={value} control={<Radio size="small" />} label={say(label)} />)}
      </RadioGroup>
      {error instanceof Error ? <Typography role="alert" color="error">{error.message}</Typography> : null}
      <Button variant="contained" disabled={chosen === '' || isPending} aria-keyshortcuts={ariaKeys(keys)} onClick={send} sx={{ mt: 1, alignSelf: 'start' }}>{t('practice.answer')}{keys ? <Kbd keys={keys} /> : null}</Button>
    </FormControl>
  );
}
