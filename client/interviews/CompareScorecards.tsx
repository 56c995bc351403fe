import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { criteria, criterionNames } from '#workflows/interviewWords';
import { questionBank } from '#workflows/questionBank';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { type InterviewRecord, type ScorecardRecord, newestCards } from './interview.ts';
import { Level } from './Level.tsx';
import { useListed, useNames } from './useNames.ts';

const cell = { p: 1, verticalAlign: 'top', textAlign: 'left', borderTop: 1, borderColor: 'divider', minWidth: 200 } as const;

/** How far apart the interviewers are on one criterion. */
const apart = (cards: readonly ScorecardRecord[], name: (typeof criterionNames)[number]): number => {
  const marks = cards.map(({ scores }) => scores[name].score);
  return marks.length > 1 ? Math.max(...marks) - Math.min(...marks) : 0;
};

function Verdict({ of, value }: { of: 'profile' | 'motivation'; value: boolean }) {
  const t = useT();
  return <ToneChip tone={value ? 'good' : 'bad'}>{t('interviews.outcome.said', { what: t(`interviews.outcome.${of}`), verdict: t(value ? 'interviews.outcome.yes' : 'interviews.outcome.no') })}</ToneChip>;
}

/** The scorecards of an interview side by side, criterion by criterion; one’s own alone while another’s is awaited. */
export function CompareScorecards({ interview }: { interview: InterviewRecord }) {
  const t = useT();
  const say = useSay();
  const nameOf = useNames(interview.interviewer_ids);
  const listed = useListed();
  const cards = newestCards(interview.scorecards ?? []);
  const awaited = interview.interviewer_ids.filter((id) => !interview.filed_by?.includes(id));
  return (
    <>
      {awaited.length > 0 ? <Typography color="text.secondary" sx={{ mb: 1 }}>{t('interviews.compare.waiting', { names: listed(awaited.map(nameOf)) })} {cards.length > 0 ? t('interviews.compare.yours') : ''}</Typography> : null}
      {cards.length === 0 && awaited.length === 0 ? <Typography color="text.secondary">{t('interviews.compare.none')}</Typography> : null}
      {cards.length > 0 ? (
        <Box role="region" aria-label={t('interviews.compare.title')} tabIndex={0} sx={{ overflowX: 'auto' }}>
          <Box component="table" sx={{ borderCollapse: 'collapse', width: '100%' }}>
            <thead>
              <tr>
                <Box component="th" scope="col" sx={{ ...cell, minWidth: 110, borderTop: 0 }}>{t('interviews.compare.criterion')}</Box>
                {cards.map((card) => (
                  <Box component="th" scope="col" key={card.id} sx={{ ...cell, borderTop: 0, fontWeight: 400 }}>
                    <Typography component="span" sx={{ fontWeight: 650 }}>{nameOf(card.author_id)}</Typography>{' '}
                    <Typography component="span" variant="body2" color="text.secondary"><When at={card.created_at} />{card.number > 1 ? ` · ${t('interviews.compare.version', { number: card.number })}` : ''}</Typography>
                    {card.correction_reason ? <Typography variant="body2" color="text.secondary">{t('interviews.compare.corrected', { reason: card.correction_reason })}</Typography> : null}
                  </Box>
                ))}
              </tr>
            </thead>
            <tbody>
              {criterionNames.map((name) => (
                <tr key={name}>
                  <Box component="th" scope="row" sx={{ ...cell, minWidth: 110, fontWeight: 550 }}>
                    {say(criteria[name])}
                    {apart(cards, name) > 1 ? <Box sx={{ mt: 0.5 }}><ToneChip tone="waiting">{t('interviews.compare.gap', { n: apart(cards, name) })}</ToneChip></Box> : null}
                  </Box>
                  {cards.map((card) => {
                    const { score, comment } = card.scores[name];
                    return (
                      <Box component="td" key={card.id} sx={cell}>
                        <Level score={score} anchor={say(questionBank[name].anchors[score as 1 | 2 | 3 | 4])} />
                        <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{comment}</Typography>
                      </Box>
                    );
                  })}
                </tr>
              ))}
              <tr>
                <Box component="th" scope="row" sx={{ ...cell, minWidth: 110, fontWeight: 550 }}>{t('interviews.scorecard.judgement')}</Box>
                {cards.map((card) => (
                  <Box component="td" key={card.id} sx={cell}>
                    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}><Verdict of="profile" value={card.profile_validated} /><Verdict of="motivation" value={card.motivation_validated} /></Box>
                    {card.notes ? <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{card.notes}</Typography> : null}
                  </Box>
                ))}
              </tr>
            </tbody>
          </Box>
        </Box>
      ) : null}
    </>
  );
}
