import { channels } from '#workflows/customerWords';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { Measured } from './customer.ts';
import { useTakers } from './Review.tsx';

/** What the measure is: who took it, on which incident, what is held back, and until when. */
export function Measure({ customer }: { customer: Measured }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const takers = useTakers(customer);
  const { blocked_channels, review_on, kept_aside, referred_at, lifted_at, measure_incident_id, review_decided_at } = customer;
  const held = (blocked_channels ?? []).map((one) => (one in channels ? say(channels[one as keyof typeof channels]) : one)).join(', ');
  return (
    <Facts
      resource="customers"
      facts={[
        { name: 'measure_by', value: takers },
        { name: 'measure_incident_id', value: measure_incident_id ? <ReferenceLink resource="incidents" id={measure_incident_id} /> : null },
        { name: 'blocked_channels', value: held },
        { name: 'review_on', value: review_on ? onDay(review_on, locale) : null },
        { name: 'review_decided_at', value: review_decided_at ? <When at={review_decided_at} focusable /> : null },
        { name: 'kept_aside', value: kept_aside ? t('ladder.keptAside', { smart_count: kept_aside }) : null },
        { name: 'referred_at', value: referred_at ? <When at={referred_at} focusable /> : null },
        { name: 'lifted_at', value: lifted_at ? <When at={lifted_at} focusable /> : null },
      ]}
    />
  );
}
