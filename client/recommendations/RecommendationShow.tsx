import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { Transitions } from '../workflow/Transitions.tsx';
import { useWords } from '../workflow/words.ts';
import { FileOf } from './FileOf.tsx';
import { Recommender } from './Recommender.tsx';
import { SideBySide } from './SideBySide.tsx';
import { Verification } from './Verification.tsx';
import type { RecommendationRecord } from './recommendation.ts';

/** How it came: through what, when, in which language, from somebody who knows the candidate how. */
function HowItCame({ recommendation }: { recommendation: RecommendationRecord }) {
  const t = useT();
  const words = useWords('recommendations');
  const { recommender_kind: kind, channel, relation, received_at, locale } = recommendation;
  return (
    <Facts
      resource="recommendations"
      facts={[
        { name: 'recommender_kind', value: words.written('recommender_kind', kind) },
        { name: 'recommender_provider_id', value: kind === 'provider' ? <Recommender id={recommendation.recommender_provider_id} /> : null },
        { name: 'relation', value: relation },
        { name: 'channel', value: words.written('channel', channel) },
        { name: 'received_at', value: <When at={received_at} focusable /> },
        { name: 'locale', value: t(`values.locale.${locale}`) },
      ]}
    />
  );
}

/** One recommendation: its card, what was verified, and the file that it opens. */
export default function RecommendationShow() {
  const t = useT();
  return (
    <RecordPage<RecommendationRecord>
      resource="recommendations"
      edits
      aside={({ state }) => <StateChip resource="recommendations" state={state} />}
      actions={(record) => (
        <>
          <Transitions resource="recommendations" record={record} keys={{ confirm: 'a', dismiss: 'r' }} />
          <FileOf recommendation={record} />
        </>
      )}
    >
      {(record) => (
        <>
          <Section title={t('recommendations.match')}><SideBySide recommendation={record} /></Section>
          <Section title={t('recommendations.words')}>
            {record.message ? <Typography lang={record.locale} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{record.message}</Typography> : <Typography color="text.secondary">{t('recommendations.noWords')}</Typography>}
          </Section>
          <Section title={t('recommendations.how')}><HowItCame recommendation={record} /></Section>
          <Section title={t('recommendations.verification')}><Verification recommendation={record} /></Section>
        </>
      )}
    </RecordPage>
  );
}
