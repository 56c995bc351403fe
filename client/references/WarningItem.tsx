import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { matchVerdicts, warningKinds } from '#workflows/referenceWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { useWholeWarning } from './useWhole.ts';
import type { WarningRecord } from './reference.ts';

const said = <Name extends string>(list: Readonly<Record<Name, { en: string; fr: string }>>, value: string | null | undefined) => list[value as Name] as { en: string; fr: string } | undefined;

/** What two people share, and a person's verdict on it or the way to give one. */
export function WarningItem({ warning }: { warning: WarningRecord }) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const [asked, setAsked] = useState(false);
  const open = warning.state === 'open';
  const record = useWholeWarning(asked ? warning.id : undefined);
  const action = record?.transitions?.find(({ name }) => name === 'dispose');
  const kind = said(warningKinds, warning.kind);
  const verdict = said(matchVerdicts, warning.verdict);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 0.5 }}>
      <WarningIcon aria-hidden="true" sx={{ fontSize: 16, mt: 0.25, color: open ? 'warning.main' : 'text.secondary' }} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="body2" sx={open ? { fontWeight: 600 } : { color: 'text.secondary' }}>
          {kind ? say(kind) : warning.kind}{verdict ? ` – ${say(verdict)}` : ''}
        </Typography>
        <Typography variant="body2" color="text.secondary">{locale === 'fr' ? warning.explanation_fr : warning.explanation_en}</Typography>
        {warning.note ? <Typography variant="body2">{warning.note}</Typography> : null}
        {open ? <Button size="small" onClick={() => setAsked(true)} sx={{ mt: 0.25 }}>{t('references.warning.judge')}</Button> : null}
      </Box>
      {asked && record && action ? <TransitionForm resource="match_warnings" record={record} action={action} close={() => setAsked(false)} /> : null}
    </Box>
  );
}
