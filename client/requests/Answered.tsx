import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { outcomes } from '#workflows/requestWords';
import { exactly } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { Escalated } from './Escalated.tsx';
import type { RequestRecord } from './request.ts';

/** The answer as it was given, the clause in the words of that day, and whether the text is still the one that was sealed. */
export function Answered({ request }: { request: RequestRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const name = useStaffName(request.answered_by);
  const { outcome, answer, answered_at, answer_clause, answer_hash, answer_given, answer_intact } = request;
  if (!answer || !answered_at || !outcome) return null;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>{t('requests.outcome', { outcome: say(outcomes[outcome]) })}</Typography>
        <ToneChip tone={answer_intact ? 'good' : 'bad'}>{t(answer_intact ? 'requests.intact' : 'requests.changed')}</ToneChip>
      </Box>
      <Typography lang={request.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{answer}</Typography>
      {answer_given ? <Typography sx={{ mt: 1 }}>{t('requests.given', { how: answer_given })}</Typography> : null}
      <ClauseQuote id={answer_clause} on={answered_at.slice(0, 10)} />
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {t('requests.answeredBy', { name, when: exactly(answered_at, locale) })}
        {answer_hash ? <> · {t('requests.fingerprint')} <code title={answer_hash}>{answer_hash.slice(0, 12)}</code></> : null}
      </Typography>
      <Escalated request={request} />
    </>
  );
}
