import Box from '@mui/material/Box';
import { useGetOne } from 'ra-core';
import { isMember } from '#workflows/membership';
import { useT } from '../i18n/useT.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { StateChip } from '../workflow/StateChip.tsx';

/** Which of our providers recommends, and what follows when they are no member: the file asks for one check more (C-15). */
export function Recommender({ id }: { id: number | null | undefined }) {
  const t = useT();
  const { data } = useGetOne<CaseRecord>('providers', { id: id ?? 0 }, { enabled: id != null, retry: false });
  const outside = id == null || (data !== undefined && !isMember(data));
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ReferenceLink resource="providers" id={id} />
      {data ? <StateChip resource="providers" state={data.state} /> : null}
      {outside ? <span>{t(id == null ? 'recommendations.notOurs' : 'recommendations.notMember')}</span> : null}
    </Box>
  );
}
