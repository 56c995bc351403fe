import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type RaRecord, useGetOne, useTranslate } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import type { IncidentRecord } from './incident.ts';

interface Original extends RaRecord<number> {
  readonly state?: string;
  readonly closed_at?: string | null;
}

/** The case that was open when it happened, as this person may see it. */
function Case({ resource, id }: { resource: string; id: number }) {
  const t = useT();
  const translate = useTranslate();
  const { data, error } = useGetOne<Original>(resource, { id }, { retry: false });
  const kind = translate(`resources.${resource}.name`, { smart_count: 1 });
  if (error) return <Typography color="text.secondary">{t('incidents.original.notYours', { what: `${kind} #${id}` })}</Typography>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', '& a': { minHeight: 24, lineHeight: '24px' } }}>
      <span>{kind}</span>
      <ReferenceLink resource={resource} id={id} />
      {data?.state ? <StateChip resource={resource} state={data.state} /> : null}
      {data?.state ? <Typography component="span" variant="body2" color="text.secondary">{t(data.closed_at ? 'incidents.original.closed' : 'incidents.original.open')}</Typography> : null}
    </Box>
  );
}

/** The problem behind the anger: it is answered in its own file, whatever is found here (S2-04). */
export function Original({ incident }: { incident: IncidentRecord }) {
  const t = useT();
  const allowed = useAbility();
  const { about_resource: resource, about_id: id } = incident;
  if (!resource || !id) return <Typography color="text.secondary">{t('incidents.original.none')}</Typography>;
  return (
    <>
      {allowed('show', resource) ? <Case resource={resource} id={id} /> : <Typography color="text.secondary">{t('incidents.original.notYours', { what: `#${id}` })}</Typography>}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>{t('incidents.original.stays')}</Typography>
    </>
  );
}
