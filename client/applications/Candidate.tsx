import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { ApplicationRecord } from './application.ts';
import { useHere } from './useFrom.ts';

/** How the candidate is reached, and what they say of themselves. */
export function Candidate({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const here = useHere();
  const { candidate_email: email, candidate_phone: phone, services, claimed_years: years, locale } = application;
  const when = (at: string | null | undefined): ReactNode => (at ? <When at={at} focusable /> : null);
  return (
    <Facts
      resource="applications"
      narrow
      facts={[
        { name: 'trade', value: application.trade },
        { name: 'services', value: services?.join(', ') },
        { name: 'candidate_phone', value: phone ? <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> : null },
        { name: 'candidate_email', value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
        { name: 'candidate_address', value: application.candidate_address },
        { name: 'locale', value: t(`values.locale.${locale}`) },
        { name: 'claimed_years', value: years == null ? null : t('vetting.years', { smart_count: years }) },
        { name: 'claimed_background', value: application.claimed_background },
        { name: 'recommendation_id', value: <Link to={`/recommendations/${application.recommendation_id}/show`} state={here}>{t('vetting.file.recommendation')}</Link> },
        { name: 'provider_id', value: <ReferenceLink resource="providers" id={application.provider_id} /> },
        { name: 'declared_at', value: when(application.declared_at) },
        { name: 'signed_at', value: when(application.signed_at) },
      ]}
    />
  );
}
