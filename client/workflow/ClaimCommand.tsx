import { useState } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { isMine, isOthers } from '../reviews/useItemClaim.ts';
import { DialogForm, FormDialog } from './DialogForm.tsx';
import type { CaseRecord } from './record.ts';
import { useClaim } from './useClaim.ts';

/** Claims the item, releases it, or takes over a colleague's with a reason that is recorded. */
export function ClaimCommand({ resource, record }: { resource: string; record: CaseRecord }) {
  const t = useT();
  const { claim, release, takeOver } = useClaim(resource);
  const [taking, setTaking] = useState(false);
  const [reason, setReason] = useState('');
  const mine = isMine(record);
  const label = mine ? t('reviews.claim.release') : isOthers(record) ? t('reviews.claim.takeOver') : t('reviews.claim.take');
  const run = () => {
    if (isOthers(record)) setTaking(true);
    else if (mine) void release(record.id).then(() => announce(t('reviews.claim.released')));
    else void claim(record.id).then((got) => got && announce(t('reviews.claim.taken')));
  };
  useCommand({ id: `${resource}.claim`, keys: 'c', label, group: 'decide', run });
  const keys = useKeysOf(`${resource}.claim`, 'c');
  const send = () => {
    void takeOver(record.id, reason.trim()).then((got) => got && setTaking(false));
  };
  return (
    <>
      <Button color="inherit" onClick={run} aria-keyshortcuts={ariaKeys(keys)} sx={{ flexShrink: 0 }}>{label}{keys ? <Kbd keys={keys} /> : null}</Button>
      {taking ? (
        <FormDialog close={() => setTaking(false)} width="xs">
          <DialogForm title={t('reviews.claim.takeOver')} verb={t('reviews.claim.takeOver')} shut={reason.trim().length < 3} send={send} close={() => setTaking(false)}>
            <TextField autoFocus required label={t('workflow.conflict.reason')} value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { minLength: 3, maxLength: 500 } }} />
          </DialogForm>
        </FormDialog>
      ) : null}
    </>
  );
}
