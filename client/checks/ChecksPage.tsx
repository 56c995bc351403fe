import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useGetList } from 'ra-core';
import { Link } from 'react-router-dom';
import { Part } from '../applications/Part.tsx';
import { useT } from '../i18n/useT.ts';
import { Page } from '../layout/Page.tsx';
import { When } from '../layout/When.tsx';
import { useLive } from '../live/useLive.ts';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import type { CheckRecord } from './check.ts';
import { CheckActions } from './CheckActions.tsx';
import { CheckItem } from './CheckItem.tsx';
import { Expiring } from './Expiring.tsx';
import { Fallen, Uncovered } from './Uncovered.tsx';

const most = 50;

/** Whom a check is about: the file when it is of one, and the provider. */
function About({ check }: { check: CheckRecord }) {
  const t = useT();
  return (
    <>
      <ReferenceLink resource="providers" id={check.provider_id} />
      {check.application_id ? <Link to={`/vetting/${check.application_id}`}>{t('checks.file')}</Link> : null}
      <Typography component="span" variant="body2" color="text.secondary"><When at={check.created_at} /></Typography>
    </>
  );
}

/** A check to do: its actions are asked for when somebody takes it up. */
function ToDo({ check }: { check: CheckRecord }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <CheckItem check={check} about={<About check={check} />}>
      {open ? <CheckActions id={check.id} /> : <Button variant="outlined" onClick={() => setOpen(true)}>{t('checks.take')}</Button>}
    </CheckItem>
  );
}

function Waiting() {
  const t = useT();
  const { data = [], total = 0, isPending, error, refetch } = useGetList<CheckRecord>('checks', { filter: { state: 'pending' }, sort: { field: 'created_at', order: 'ASC' }, pagination: { page: 1, perPage: most } });
  useLive('checks', undefined, () => void refetch());
  return (
    <Part title={t('checks.todo.title')} aside={isPending ? null : total}>
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {isPending && !error ? <Typography color="text.secondary">{t('checks.loading')}</Typography> : null}
      {!isPending && !error && data.length === 0 ? <Typography color="text.secondary">{t('checks.todo.empty')}</Typography> : null}
      <Box component="ul" aria-label={t('checks.todo.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((check) => <ToDo key={check.id} check={check} />)}
      </Box>
    </Part>
  );
}

/** Checks to do on one side; what ends soon and who is without cover on the other. */
export default function ChecksPage() {
  const t = useT();
  return (
    <Page title={t('checks.title')}>
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' } }}>
        <Waiting />
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Expiring />
          <Uncovered />
          <Fallen />
        </Box>
      </Box>
    </Page>
  );
}
