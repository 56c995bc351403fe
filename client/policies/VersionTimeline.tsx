import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList, useGetOne } from 'ra-core';
import { Link } from 'react-router-dom';
import { onDay } from '../i18n/dates.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { StateChip } from '../workflow/StateChip.tsx';
import type { VersionRecord, VersionRow } from './policy.ts';

/** Every version of a document, the newest first. */
export const useVersions = (policyId: number) =>
  useGetList<VersionRow>('policy_versions', { filter: { policy_id: policyId }, sort: { field: 'created_at', order: 'DESC' }, pagination: { page: 1, perPage: 100 } });

/** One version whole. A list leaves the text out, so what it left in the cache does not do. */
export const useVersion = (id: number | undefined) =>
  useGetOne<VersionRecord>('policy_versions', { id: id ?? 0, meta: { embed: ['policy'] } }, { enabled: id !== undefined && id > 0 });

/** The versions of a document in time: from when to when each was in force, and why it came. */
export function VersionTimeline({ policyId, current }: { policyId: number; current?: number }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const { data = [] } = useVersions(policyId);
  return (
    <Box component="ol" reversed aria-label={t('policies.versions')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map(({ id, number, state, change_reason, in_force_at, superseded_at }) => (
        <Box component="li" key={id} aria-current={id === current ? 'true' : undefined} sx={{ position: 'relative', pl: 2, pb: 1.5, ml: 0.5, borderInlineStart: 2, borderColor: id === current ? 'primary.main' : 'divider' }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            {id === current ? <strong>{t('policies.version', { number })}</strong> : <Link to={`/policy_versions/${id}/show`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{t('policies.version', { number })}</Link>}
            <StateChip resource="policy_versions" state={state} />
            {in_force_at ? (
              <Typography component="span" variant="body2" color="text.secondary">
                {t('policies.since', { day: onDay(in_force_at, locale) })}{superseded_at ? ` ${t('policies.until', { day: onDay(superseded_at, locale) })}` : ''}
              </Typography>
            ) : null}
          </Box>
          <Typography variant="body2" sx={{ maxWidth: '60ch' }}>{say(change_reason)}</Typography>
        </Box>
      ))}
    </Box>
  );
}
