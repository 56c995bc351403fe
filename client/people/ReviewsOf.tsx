import type { ReactNode } from 'react';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';

interface ReviewRow extends CaseRecord {
  readonly rating: number;
  readonly title?: string | null;
  readonly created_at: string;
}

/** The reviews about a provider, or by a customer. */
export function ReviewsOf({ filter, children }: { filter: Readonly<Record<string, number>>; children?: ReactNode }) {
  const t = useT();
  const allowed = useAbility();
  if (!allowed('list', 'reviews')) return null;
  return (
    <Section title={t('shell.person.reviews')}>
      <RelatedList<ReviewRow> resource="reviews" filter={filter} title={({ id, title }) => title || `#${id}`}>
        {({ rating, state, created_at }) => (
          <>
            <Typography component="span" variant="body2">{t('shell.person.stars', { smart_count: rating })}</Typography>
            <StateChip resource="reviews" state={state} />
            <Typography component="span" variant="body2" color="text.secondary"><When at={created_at} /></Typography>
          </>
        )}
      </RelatedList>
      {children}
    </Section>
  );
}
