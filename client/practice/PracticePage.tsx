import { useState } from 'react';
import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/Check';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link, useSearchParams } from 'react-router-dom';
import { exercises } from '#workflows/practice';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { Page } from '../layout/Page.tsx';
import { Stars } from '../reviews/Stars.tsx';
import { Answering } from './Answering.tsx';
import { Explained } from './Explained.tsx';
import { useMyAnswers } from './practice.ts';

/** Ten reviews of the past and what the rules say of each: answered one by one, explained at once. */
export default function PracticePage() {
  const t = useT();
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const { data: answers = [], isPending, error } = useMyAnswers();
  const [begun] = useState(() => address.get('exercise'));
  if (isPending) return <Loading />;
  const answered = new Map(answers.map((one) => [one.exercise, one]));
  const next = exercises.find(({ name }) => !answered.has(name));
  const chosen = exercises.find(({ name }) => name === (address.get('exercise') ?? begun)) ?? next ?? exercises[0];
  const show = (name: string) => setAddress({ exercise: name }, { replace: true });
  if (!chosen) return null;
  const mine = answered.get(chosen.name);
  const following = exercises.find(({ name }) => name !== chosen.name && !answered.has(name));
  return (
    <Page title={t('practice.title')} aside={<Typography color="text.secondary">{t('practice.progress', { done: answers.length, all: exercises.length, right: answers.filter(({ correct }) => correct).length })}</Typography>}>
      <Typography color="text.secondary" sx={{ maxWidth: '80ch', mb: 2 }}>{t('practice.intro')}</Typography>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      <Box component="nav" aria-label={t('practice.exercises')}>
        <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, listStyle: 'none', m: 0, mb: 2, p: 0 }}>
          {exercises.map(({ name }, index) => {
            const one = answered.get(name);
            const mark = one ? t(one.correct ? 'practice.right' : 'practice.other') : t('practice.open');
            return (
              <li key={name}>
                <Button size="small" variant={name === chosen.name ? 'contained' : 'outlined'} color={name === chosen.name ? 'primary' : 'inherit'} aria-current={name === chosen.name ? 'step' : undefined} aria-label={t('practice.step', { number: index + 1, mark })} onClick={() => show(name)} sx={{ minWidth: 36 }}>
                  {index + 1}{one ? (one.correct ? <CheckIcon sx={{ fontSize: 16, ml: 0.5 }} /> : <span>&nbsp;≠</span>) : null}
                </Button>
              </li>
            );
          })}
        </Box>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' }, alignItems: 'start' }}>
        <Paper variant="outlined" component="section" aria-label={t('practice.review')} sx={{ p: 2 }}>
          <Stars rating={chosen.rating} />
          <Typography sx={{ my: 1, fontSize: '0.9375rem', lineHeight: 1.6, maxWidth: '68ch' }}>{say(chosen.body)}</Typography>
          <Typography variant="h3">{t('practice.known')}</Typography>
          <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>{chosen.known.map((one) => <li key={one.en}><Typography variant="body2">{say(one)}</Typography></li>)}</Box>
        </Paper>
        <Paper variant="outlined" component="section" aria-label={t('practice.question')} sx={{ p: 2 }}>
          {mine ? (
            <Explained exercise={chosen} answer={mine}>
              {following ? <Button variant="contained" onClick={() => show(following.name)}>{t('practice.next')}</Button> : <Button variant="contained" component={Link} to="/">{t('practice.toDesk')}</Button>}
            </Explained>
          ) : <Answering key={chosen.name} exercise={chosen} />}
        </Paper>
      </Box>
    </Page>
  );
}
