import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { useLive } from '../live/useLive.ts';
import { useAbility } from '../providers/ability.ts';
import type { CheckRecord } from './check.ts';
import { CheckActions } from './CheckActions.tsx';
import { CheckItem } from './CheckItem.tsx';
import { NewCheck } from './NewCheck.tsx';

export interface ChecksPanelProps {
  /** The file whose checks are shown; those of the provider whatever the file when left out. */
  readonly applicationId?: number;
  readonly application?: { readonly closed_at?: string | null };
  readonly providerId: number;
}

/** The checks of a file or of a provider, with what can be done about each, and the way to open another. */
export function ChecksPanel({ applicationId, application, providerId }: ChecksPanelProps) {
  const t = useT();
  const allowed = useAbility();
  const [opening, setOpening] = useState(false);
  const filter = applicationId === undefined ? { provider_id: providerId } : { application_id: applicationId };
  const { data = [], isPending, error, refetch } = useGetList<CheckRecord>('checks', { filter, sort: { field: 'created_at', order: 'ASC' }, pagination: { page: 1, perPage: 50 } });
  useLive('checks', undefined, () => void refetch());
  const opens = allowed('create', 'checks') && application?.closed_at == null;
  return (
    <>
      {error ? <Typography color="text.secondary">{error.message}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('checks.loading')}</Typography> : null}
      {!isPending && data.length === 0 ? <Typography color="text.secondary">{t('checks.none')}</Typography> : null}
      <Box component="ul" aria-label={t('checks.panel')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((check) => <CheckItem key={check.id} check={check}>{['pending', 'passed'].includes(check.state) ? <CheckActions id={check.id} /> : null}</CheckItem>)}
      </Box>
      {opens ? <Button variant="outlined" sx={{ mt: 1 }} onClick={() => setOpening(true)}>{t('checks.open')}</Button> : null}
      {opening ? <NewCheck about={applicationId === undefined ? { provider_id: providerId } : { application_id: applicationId }} close={() => setOpening(false)} /> : null}
    </>
  );
}
