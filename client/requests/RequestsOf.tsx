import Typography from '@mui/material/Typography';
import { requestKinds } from '#workflows/requestWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { RequestRow } from './request.ts';

/** What a customer asked; on the page of one request, all but that one. */
export function RequestsOf({ customer, but, title }: { customer: number; but?: number; title?: string }) {
  const t = useT();
  const say = useSay();
  const allowed = useAbility();
  if (!allowed('list', 'requests')) return null;
  return (
    <Section title={title ?? t('requests.menu')}>
      <RelatedList<RequestRow> resource="requests" filter={{ customer_id: customer, ...(but && { id_neq: but }) }} title={({ reference, subject }) => `${reference} · ${subject}`}>
        {({ kind, state, received_at }) => (
          <>
            <Typography component="span" variant="body2">{say(requestKinds[kind])}</Typography>
            <StateChip resource="requests" state={state} />
            <Typography component="span" variant="body2" color="text.secondary"><When at={received_at} /></Typography>
          </>
        )}
      </RelatedList>
    </Section>
  );
}
