import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { useWords } from '../workflow/words.ts';
import type { RecommendationRecord } from './recommendation.ts';

/** How it was verified, by whom, when, and what was found; or that it still waits. */
export function Verification({ recommendation }: { recommendation: RecommendationRecord }) {
  const t = useT();
  const words = useWords('recommendations');
  const by = useStaffName(recommendation.decided_by);
  const { decided_at, decided_by, verification_method: method, verification_note: note, dismissal_reason: reason } = recommendation;
  if (!decided_at) return <Typography color="text.secondary">{t('recommendations.waiting')}</Typography>;
  return (
    <Facts
      resource="recommendations"
      facts={[
        { name: 'decided_by', value: decided_by == null ? null : by },
        { name: 'decided_at', value: <When at={decided_at} focusable /> },
        { name: 'verification_method', value: method ? words.written('verification_method', method) : null },
        { name: 'verification_note', value: note },
        { name: 'dismissal_reason', value: reason },
      ]}
    />
  );
}
