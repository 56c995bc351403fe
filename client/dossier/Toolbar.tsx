import { useId, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import { useResourceDefinitions, useTranslate } from 'ra-core';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { type Of, kinds } from './kinds.ts';
import { type View, alone } from './view.ts';

/** What of the timeline is shown, and of which day: `f` goes to the kinds, `h` keeps the key events alone. */
export function Toolbar({ of, view, change }: { of: Of; view: View; change(wanted: Partial<View>): void }) {
  const t = useT();
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const select = useRef<HTMLSelectElement>(null);
  const id = useId();
  useCommand({ id: 'dossier.kind', keys: 'f', label: t('dossier.toKind'), group: 'view', run: () => select.current?.focus() });
  useCommand({ id: 'dossier.key', keys: 'h', label: t(view.key ? 'dossier.whole' : 'dossier.key'), group: 'view', run: () => change({ key: !view.key }) });
  const keys = useKeysOf('dossier.key', 'h');
  return (
    <Box role="group" aria-label={t('dossier.tools')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5, mb: 1 }}>
      <TextField select margin="none" id={id} label={t('dossier.kind')} value={view.kind} onChange={({ target }) => change({ kind: target.value })} inputRef={select} sx={{ flex: '2 1 150px' }} slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}>
        <option value="">{t('dossier.everything')}</option>
        {alone.map((one) => <option key={one} value={one}>{t(`dossier.alone.${one}`)}</option>)}
        {kinds[of].filter((one) => definitions[one]).map((one) => <option key={one} value={one}>{translate(`resources.${one}.name`, { smart_count: 2 })}</option>)}
      </TextField>
      <TextField type="date" margin="none" label={t('dossier.asOf')} value={view.asOf} onChange={({ target }) => change({ asOf: target.value })} sx={{ flex: '1 1 140px' }} slotProps={{ inputLabel: { shrink: true } }} />
      <ToggleButton value="key" size="small" selected={view.key} onChange={() => change({ key: !view.key })} aria-keyshortcuts={ariaKeys(keys)} sx={{ textTransform: 'none', height: 36, color: 'text.primary' }}>
        {t('dossier.key')}{keys ? <Kbd keys={keys} /> : null}
      </ToggleButton>
      {view.asOf ? <Button onClick={() => change({ asOf: '' })}>{t('dossier.today')}</Button> : null}
    </Box>
  );
}
