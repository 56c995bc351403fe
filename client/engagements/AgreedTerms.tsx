import Typography from '@mui/material/Typography';
import { outcomeMarks, type OutcomeMark } from '#workflows/engagementWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { Section } from '../records/RecordPage.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import type { Warning } from './Prebooking.tsx';

export interface Agreed {
  readonly agreed_scope?: string | null;
  readonly agreed_timeline?: string | null;
  readonly agreed_payment?: string | null;
  readonly terms_provider_at?: string | null;
  readonly terms_customer_at?: string | null;
  readonly outcome_marks?: readonly OutcomeMark[] | null;
  readonly lacked?: readonly Warning[];
}

/** What was agreed before work began and who confirmed it when, what was lacking, and what the customer did afterwards. */
export function AgreedTerms({ agreed: { agreed_scope, agreed_timeline, agreed_payment, terms_provider_at, terms_customer_at, outcome_marks, lacked = [] } }: { agreed: Agreed }) {
  const t = useT();
  const say = useSay();
  const on = (at: string | null | undefined) => (at ? <When at={at} focusable /> : null);
  const nothing = !agreed_scope && !agreed_timeline && !agreed_payment;
  return (
    <Section title={t('duties.terms')}>
      {lacked.map(({ code, detail, clause_id }) => <Refusal key={code} detail={say(detail)} clauseId={clause_id} />)}
      {nothing ? <Typography color="text.secondary">{t('duties.noTerms')}</Typography> : null}
      <Facts
        resource="engagements"
        facts={[
          { name: 'agreed_scope', value: agreed_scope }, { name: 'agreed_timeline', value: agreed_timeline }, { name: 'agreed_payment', value: agreed_payment },
          { name: 'terms_provider_at', value: on(terms_provider_at) }, { name: 'terms_customer_at', value: on(terms_customer_at) },
          { name: 'outcome_marks', value: outcome_marks?.map((mark) => say(outcomeMarks[mark])).join(' · ') },
        ]}
      />
    </Section>
  );
}
