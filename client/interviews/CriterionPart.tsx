import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type Criterion, type Score, criteria } from '#workflows/interviewWords';
import { questionBank } from '#workflows/questionBank';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { Scale } from './Scale.tsx';

export interface CriterionPartProps {
  readonly name: Criterion;
  readonly given: Partial<Score>;
  readonly incomplete: boolean;
  change(part: Partial<Score>): void;
}

/** One criterion: what one may ask, the level that was heard, and the words that justify it. */
export function CriterionPart({ name, given, incomplete, change }: CriterionPartProps) {
  const t = useT();
  const say = useSay();
  const wide = useMediaQuery('(min-width: 900px)', { noSsr: true });
  const { questions, anchors } = questionBank[name];
  const needed = t('interviews.schedule.needed');
  const comment = given.comment ?? '';
  return (
    <Paper variant="outlined" component="section" aria-label={say(criteria[name])} data-field={name} sx={{ p: 2, mb: 2, scrollMarginTop: 64 }}>
      <Typography variant="h2" gutterBottom>{say(criteria[name])}</Typography>
      <Box sx={{ display: 'grid', columnGap: 3, rowGap: 1, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' } }}>
        <Box component="details" {...(wide ? { open: true } : {})}>
          <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600, fontSize: '0.8125rem', minHeight: 24, lineHeight: '24px' }}>{t('interviews.scorecard.questions')}</Box>
          <Box component="ul" sx={{ m: 0, pl: 2.5, color: 'text.secondary', '& li': { mb: 0.75 } }}>{questions.map((question) => <li key={question.en}>{say(question)}</li>)}</Box>
        </Box>
        <div>
          <Scale label={t('interviews.scorecard.scale', { criterion: say(criteria[name]) })} anchors={anchors} value={given.score} error={incomplete && given.score === undefined ? needed : undefined} change={(score) => change({ score })} />
          <TextField
            label={t('interviews.scorecard.comment')} required multiline minRows={2} maxRows={10} value={comment} error={incomplete && comment.trim().length < 3}
            helperText={incomplete && comment.trim().length < 3 ? needed : t('workflow.form.counter', { length: comment.length, most: 1_000 })}
            onChange={(event) => change({ comment: event.target.value })} slotProps={{ htmlInput: { maxLength: 1_000 } }}
          />
        </div>
      </Box>
    </Paper>
  );
}
