import Box from '@mui/material/Box';
import { type RaRecord, useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { Section } from '../records/RecordPage.tsx';
import { StateChip } from '../workflow/StateChip.tsx';

interface FileRecord extends RaRecord<number> {
  readonly state: string;
  readonly created_at: string;
}

/** The admission files of a provider, the newest first; nothing for those who read none. */
export function ApplicationsOf({ providerId }: { providerId: number }) {
  const t = useT();
  const reads = useAbility()('list', 'applications');
  const { data = [] } = useGetList<FileRecord>('applications', { filter: { provider_id: providerId }, sort: { field: 'created_at', order: 'DESC' }, pagination: { page: 1, perPage: 10 } }, { enabled: reads });
  if (!reads || data.length === 0) return null;
  return (
    <Section title={t('listing.files')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map(({ id, state, created_at }) => (
          <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline', py: 0.25 }}>
            <Link to={`/vetting/${id}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>#{id}</Link>
            <StateChip resource="applications" state={state} />
            <When at={created_at} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
