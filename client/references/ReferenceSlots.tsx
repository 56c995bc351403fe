import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'ra-core';
import { CommandScope } from '../commands/CommandScope.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import type { ApplicationRecord } from '../applications/application.ts';
import { CompareAnswers } from './CompareAnswers.tsx';
import { callAddress, isCallable, liveIn, slots } from './reference.ts';
import { SlotCard } from './SlotCard.tsx';
import { useReferences, useWarnings } from './useReferences.ts';
import { WarningItem } from './WarningItem.tsx';

export interface OfFile {
  readonly applicationId: number;
  readonly application: ApplicationRecord;
}

/** The three clients of a file, those who were replaced beside them, and what looks odd (ux.md, wireframe B). Tab goes through the slots; `t` telephones, `m` sends the form. */
export function ReferenceSlots({ applicationId, application }: OfFile) {
  const t = useT();
  const navigate = useNavigate();
  const { references, isPending, error } = useReferences(applicationId);
  const warnings = useWarnings(applicationId);
  const first = slots.find((slot) => {
    const live = liveIn(references, slot);
    return live && isCallable(live);
  });
  const [focused, setFocused] = useState<number>();
  const [comparing, setComparing] = useState(false);
  const current = focused ?? first;
  const live = current === undefined ? undefined : liveIn(references, current);
  const callRefused = live && isCallable(live) ? false : t('references.slot.nobody');
  useCommand({ id: 'references.call', keys: 't', label: t('references.slot.callKey', { slot: current ?? 1 }), group: 'go', disabled: callRefused, run: () => void navigate(callAddress(applicationId, current ?? 1)) });
  if (error) return <Typography role="alert" color="error">{error.message}</Typography>;
  if (isPending) return null;
  const ofFile = warnings.filter(({ reference_id }) => reference_id == null);
  const answered = references.filter(({ state }) => state === 'completed').length;
  return (
    <>
      <Box component="ol" aria-label={t('references.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {slots.map((slot) => {
          const here = liveIn(references, slot);
          const replaced = references.filter((one) => one.slot === slot && one.state === 'replaced');
          return (
            <Box
              component="li" key={slot} tabIndex={0} aria-label={here ? t('references.slot.of', { slot, name: here.client_name }) : t('references.slot.emptyOf', { slot })}
              onFocus={() => setFocused(slot)}
              sx={{ py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
            >
              {here ? <SlotCard reference={here} warnings={warnings.filter(({ reference_id }) => reference_id === here.id)} current={slot === current} /> : <Typography color="text.secondary">{slot} · {t('references.slot.empty')}</Typography>}
              {replaced.map((one) => <Box key={one.id} sx={{ mt: 1 }}><SlotCard reference={one} warnings={warnings.filter(({ reference_id }) => reference_id === one.id)} current={false} /></Box>)}
            </Box>
          );
        })}
      </Box>
      {ofFile.length > 0 ? <Box component="ul" aria-label={t('references.warning.ofFile')} sx={{ listStyle: 'none', m: 0, p: 0 }}>{ofFile.map((warning) => <WarningItem key={warning.id} warning={warning} />)}</Box> : null}
      {answered > 0 ? <Button size="small" variant="outlined" aria-haspopup="dialog" onClick={() => setComparing(true)}>{t('references.compare.open')}</Button> : null}
      <Dialog open={comparing} onClose={() => setComparing(false)} maxWidth="lg" fullWidth aria-labelledby="compare-answers">
        <CommandScope>
          <DialogTitle id="compare-answers">{t('references.compare.title')}</DialogTitle>
          <DialogContent tabIndex={0} aria-labelledby="compare-answers" role="region"><CompareAnswers applicationId={applicationId} application={application} /></DialogContent>
          <DialogActions><Button color="inherit" onClick={() => setComparing(false)}>{t('references.compare.close')}</Button></DialogActions>
        </CommandScope>
      </Dialog>
    </>
  );
}
