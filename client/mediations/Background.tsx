import Typography from '@mui/material/Typography';
import { requesters } from '#workflows/mediationWords';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { Yardstick } from '../duties/Yardstick.tsx';
import type { MediationRecord } from './mediation.ts';

/** What it is about, who asked, and what the two tried before. */
export function Background({ mediation }: { readonly mediation: MediationRecord }) {
  const say = useSay();
  const locale = useLanguage();
  const { facts, requested_by: by, direct_contact_on: on, direct_contact: how } = mediation;
  return (
    <>
      {facts ? <Typography sx={{ whiteSpace: 'pre-wrap', mb: 1.5 }}>{facts}</Typography> : null}
      <Facts
        resource="mediations"
        facts={[
          { name: 'customer_id', value: <ReferenceLink resource="customers" id={mediation.customer_id} /> },
          { name: 'provider_id', value: <ReferenceLink resource="providers" id={mediation.provider_id} /> },
          { name: 'engagement_id', value: mediation.engagement_id ? <ReferenceLink resource="engagements" id={mediation.engagement_id} /> : null },
          { name: 'requested_by', value: by in requesters ? say(requesters[by as keyof typeof requesters]) : by },
          { name: 'direct_contact', value: on ? `${onDay(on, locale)} — ${how ?? ''}` : null },
          { name: 'created_at', value: <When at={mediation.created_at} focusable /> },
        ]}
      />
      <Yardstick engagement={mediation.engagement_id} />
    </>
  );
}
