import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { Say } from '#engine/workflow';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Facts } from '../records/Facts.tsx';
import { Section } from '../records/RecordPage.tsx';
import { Refusal } from '../workflow/Refusal.tsx';

/** What a record warns of: a sentence and its clause, without shutting anything. */
export interface Warning {
  readonly clause_on?: string;
  readonly code: string;
  readonly detail: Say;
  readonly clause_id: string;
}

export interface Booking {
  readonly id: number;
  readonly booked_at?: string | null;
  readonly terms_shown_at?: string | null;
  readonly prebooking?: Warning;
}

/** When the customer booked, what they had been shown before, and the way to report a damage. */
export function Prebooking({ booking: { id, booked_at, terms_shown_at, prebooking } }: { booking: Booking }) {
  const t = useT();
  const say = useSay();
  const allowed = useAbility();
  const reports = allowed('create', 'damages');
  if (!booked_at && !reports) return null;
  return (
    <Section title={t('terms.told')}>
      {prebooking ? <Refusal detail={say(prebooking.detail)} clauseId={prebooking.clause_id} on={prebooking.clause_on} /> : null}
      <Facts resource="engagements" facts={[{ name: 'booked_at', value: booked_at ? <When at={booked_at} focusable /> : null }, { name: 'terms_shown_at', value: terms_shown_at ? <When at={terms_shown_at} focusable /> : null }]} />
      {reports ? <Button variant="outlined" component={Link} to={`/damages/create?engagement_id=${id}`} sx={{ mt: 1 }}>{t('terms.damage')}</Button> : null}
    </Section>
  );
}
