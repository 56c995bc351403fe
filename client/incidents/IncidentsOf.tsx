import Typography from '@mui/material/Typography';
import { categories } from '#workflows/incidentWords';
import { useSay } from '../i18n/useSay.ts';
import { When } from '../layout/When.tsx';
import { RelatedList } from '../records/RelatedList.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { IncidentRecord } from './incident.ts';
import { SeverityChip } from './SeverityChip.tsx';

/** The incidents of a customer that this person may read, latest first; but for one, on its own page. */
export function IncidentsOf({ customerId, but }: { customerId: number; but?: number }) {
  const say = useSay();
  return (
    <RelatedList<IncidentRecord> resource="incidents" filter={{ customer_id: customerId, ...(but === undefined ? {} : { id_neq: but }) }} title={({ id, category }) => `#${id} · ${say(categories[category])}`}>
      {({ severity, state, occurred_at }) => (
        <>
          <SeverityChip severity={severity} />
          <StateChip resource="incidents" state={state} />
          <Typography component="span" variant="body2" color="text.secondary"><When at={occurred_at} /></Typography>
        </>
      )}
    </RelatedList>
  );
}
