import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Criterion, type Level as LevelOf, criteria, criterionNames } from '#workflows/interviewWords';
import { questionBank } from '#workflows/questionBank';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { whoIsHere } from '../providers/session.ts';
import { ToneChip } from '../workflow/StateChip.tsx';
import { useListed, useStaffNames } from '../workflow/useStaffNames.ts';
import { type InterviewRecord, type ScorecardRecord, newestCards } from './interview.ts';
import { Level } from './Level.tsx';
import { Outcome } from './Outcome.tsx';

/** Side by side where there is room, one under the other where there is none. */
const columns = { display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' };
const words = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;

/** How far apart the interviewers are on one criterion. */
const apart = (cards: readonly ScorecardRecord[], name: Criterion): number => {
  const marks = cards.map(({ scores }) => scores[name].score);
  return marks.length > 1 ? Math.max(...marks) - Math.min(...marks) : 0;
};

function Author({ card, name }: { card: ScorecardRecord; name: string }) {
  const t = useT();
  return (
    <>
      <Typography component="h4" sx={{ fontWeight: 650 }}>{name}</Typography>
      <Typography variant="body2" color="text.secondary"><When at={card.created_at} />{card.number > 1 ? ` · ${t('interviews.compare.version', { number: card.number })}` : ''}</Typography>
      {card.correction_reason ? <Typography variant="body2" color="text.secondary" sx={words}>{t('interviews.compare.corrected', { reason: card.correction_reason })}</Typography> : null}
    </>
  );
}

/** The scorecards of an interview side by side, criterion by criterion; none while one’s own is awaited. */
export function CompareScorecards({ interview }: { interview: InterviewRecord }) {
  const t = useT();
  const say = useSay();
  const nameOf = useStaffNames(interview.interviewer_ids);
  const listed = useListed();
  const me = whoIsHere()?.id;
  const cards = newestCards(interview.scorecards ?? []);
  const awaited = interview.interviewer_ids.filter((id) => !interview.filed_by?.includes(id));
  return (
    <>
      {awaited.length > 0 ? <Typography color="text.secondary">{t('interviews.compare.waiting', { names: listed(awaited.map(nameOf)) })} {me !== undefined && awaited.includes(me) ? t('interviews.compare.yours') : ''}</Typography> : null}
      {cards.length === 0 && awaited.length === 0 ? <Typography color="text.secondary">{t('interviews.compare.none')}</Typography> : null}
      {cards.length === 0 ? null : criterionNames.map((name) => (
        <Box component="section" key={name} aria-label={say(criteria[name])} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
            <Typography variant="h3">{say(criteria[name])}</Typography>
            {apart(cards, name) > 1 ? <ToneChip tone="waiting">{t('interviews.compare.gap', { n: apart(cards, name) })}</ToneChip> : null}
          </Box>
          <Box sx={columns}>
            {cards.map((card) => (
              <div key={card.id}>
                {cards.length > 1 ? <Typography variant="body2" component="h4" sx={{ fontWeight: 600 }}>{nameOf(card.author_id)}</Typography> : null}
                <Level score={card.scores[name].score} anchor={say(questionBank[name].anchors[card.scores[name].score as LevelOf])} />
                <Typography sx={words}>{card.scores[name].comment}</Typography>
              </div>
            ))}
          </Box>
        </Box>
      ))}
      {cards.length === 0 ? null : (
        <Box component="section" aria-label={t('interviews.scorecard.judgement')} sx={{ pt: 1.5 }}>
          <Typography variant="h3" sx={{ mb: 0.5 }}>{t('interviews.scorecard.judgement')}</Typography>
          <Box sx={columns}>
            {cards.map((card) => (
              <div key={card.id}>
                <Author card={card} name={nameOf(card.author_id)} />
                <Box sx={{ my: 0.5 }}><Outcome interview={{ state: 'held', ...card }} /></Box>
                {card.notes ? <Typography sx={words}>{card.notes}</Typography> : null}
              </div>
            ))}
          </Box>
        </Box>
      )}
    </>
  );
}
