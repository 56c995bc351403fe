import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { textOf } from '#engine/workflow';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useHouse } from '../providers/useHouse.ts';

export interface MaskedProps {
  readonly resource: string;
  readonly id: number;
  readonly field: string;
  /** The record's own list of what may be asked for. */
  readonly masked: readonly string[] | undefined;
  /** What the button offers: “Show what was said”. */
  readonly label: string;
  /** What is told of it meanwhile, in the place of the blur. */
  readonly hint?: string | undefined;
  /** How the value is shown, where it is no text to be read. */
  readonly children?: (value: string) => ReactNode;
}

/** Words that nobody could read: lines of no length that means anything. */
function Blurred() {
  return (
    <Box aria-hidden="true" sx={{ filter: 'blur(3px)', my: 1 }}>
      {['92%', '97%', '61%'].map((width) => <Box key={width} sx={{ width, maxWidth: '60ch', height: 11, mb: 0.75, borderRadius: 1, bgcolor: 'text.secondary', opacity: 0.35 }} />)}
    </Box>
  );
}

/** What a record masks: blurred until somebody asks for it with a purpose, which its history keeps. It is gone again with the page. */
export function Masked({ resource, id, field, masked, label, hint, children }: MaskedProps) {
  const t = useT();
  const house = useHouse();
  const client = useQueryClient();
  const shown = useRef<HTMLDivElement>(null);
  const [purpose, setPurpose] = useState<string>();
  const [value, setValue] = useState<string>();
  const [error, setError] = useState<string>();
  const covered = hint === undefined ? <Blurred /> : <span style={{ marginInlineEnd: 12 }}>{hint}</span>;
  if (value !== undefined && children)
    return <Box ref={shown} tabIndex={-1} sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'center' }}>{children(value)}<Button size="small" color="inherit" onClick={() => setValue(undefined)}>{t('masked.hide')}</Button></Box>;
  if (value !== undefined)
    return (
      <Box ref={shown} tabIndex={-1}>
        <Typography component="blockquote" sx={{ m: 0, my: 1, pl: 1.5, borderInlineStart: 3, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{value}</Typography>
        <Button color="inherit" onClick={() => setValue(undefined)}>{t('masked.hide')}</Button>
      </Box>
    );
  if (!masked?.includes(field)) return <>{covered}<Typography variant="body2" color="text.secondary">{t('masked.notYours')}</Typography></>;
  if (purpose === undefined) return <>{covered}<Button variant={hint === undefined ? 'outlined' : 'text'} size={hint === undefined ? 'medium' : 'small'} onClick={() => setPurpose('')}>{label}</Button></>;
  const asks = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { data } = await house.reveal(resource, id, { field, purpose: purpose.trim() });
      setValue(textOf(data.value));
      setPurpose(undefined);
      announce(t('masked.shown'));
      void client.invalidateQueries({ queryKey: ['events', 'getList'] });
      requestAnimationFrame(() => shown.current?.focus());
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : t('masked.failed'));
    }
  };
  const short = purpose.trim().length < 3;
  return (
    <form onSubmit={(event) => void asks(event)}>
      {covered}
      <TextField autoFocus label={t('masked.purpose')} value={purpose} error={Boolean(error)} helperText={error ?? t('masked.help')} onChange={({ target }) => setPurpose(target.value)} sx={{ maxWidth: 480 }} slotProps={{ htmlInput: { maxLength: 300 } }} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={short}>{label}</Button>
        <Button color="inherit" onClick={() => setPurpose(undefined)}>{t('workflow.form.cancel')}</Button>
      </Box>
    </form>
  );
}
