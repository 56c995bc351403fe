import { categories, channels } from '#workflows/incidentWords';
import { useSay } from '../i18n/useSay.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { useStaffNames } from '../workflow/useStaffNames.ts';
import type { IncidentRecord } from './incident.ts';
import { SeverityChip } from './SeverityChip.tsx';

/** Who, what, where, when, and who took it. */
export function IncidentFacts({ incident }: { incident: IncidentRecord }) {
  const say = useSay();
  const { customer_id, category, severity, channel, occurred_at, created_at, reported_by, target_staff_id, assignee_id } = incident;
  const target = target_staff_id ?? reported_by;
  const nameOf = useStaffNames([reported_by, target, ...(assignee_id == null ? [] : [assignee_id])]);
  return (
    <Facts
      resource="incidents"
      facts={[
        { name: 'customer_id', value: <ReferenceLink resource="customers" id={customer_id} /> },
        { name: 'category', value: say(categories[category]) },
        { name: 'severity', value: <SeverityChip severity={severity} /> },
        { name: 'channel', value: channel in channels ? say(channels[channel as keyof typeof channels]) : channel },
        { name: 'occurred_at', value: <When at={occurred_at} focusable /> },
        { name: 'target_staff_id', value: nameOf(target) },
        { name: 'reported_by', value: nameOf(reported_by) },
        { name: 'created_at', value: <When at={created_at} focusable /> },
        { name: 'assignee_id', value: assignee_id == null ? null : nameOf(assignee_id) },
      ]}
    />
  );
}
