import Box from '@mui/material/Box';
import NativeSelect from '@mui/material/NativeSelect';
import { useNotify, useUpdate } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useAbility } from '../providers/ability.ts';
import { type ApplicationRecord, isOpen } from './application.ts';
import { Assignee } from './CardFacts.tsx';
import { useOfficers } from './useOfficers.ts';

/** Who has the file in charge; whoever may change it does so here. */
export function Charge({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const notify = useNotify();
  const allowed = useAbility();
  const officers = useOfficers();
  const [update, { isPending }] = useUpdate<ApplicationRecord>();
  const choose = (value: string) =>
    void update(
      'applications',
      { id: application.id, data: { assignee_id: value === '' ? null : Number(value) }, previousData: application },
      { mutationMode: 'pessimistic', onSuccess: () => announce(t('vetting.file.charged')), onError: (error) => notify(error.message, { type: 'error' }) },
    );
  const id = application.assignee_id ?? null;
  if (!isOpen(application) || !allowed('edit', 'applications', application)) return <span>{t('vetting.file.charge')} <Assignee id={id} /></span>;
  return (
    <Box component="label" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      {t('vetting.file.charge')}
      <NativeSelect value={id ?? ''} disabled={isPending} onChange={(event) => choose(event.target.value)} sx={{ fontSize: 'inherit', color: 'text.primary' }}>
        <option value="">{t('vetting.nobody')}</option>
        {id !== null && !officers.some((one) => one.id === id) ? <option value={id}>#{id}</option> : null}
        {officers.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </NativeSelect>
    </Box>
  );
}
