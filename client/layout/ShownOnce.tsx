import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { announce } from './announce.ts';

interface ShownOnceProps {
  readonly value: string | undefined;
  readonly words: { readonly title: string; readonly warning: string; readonly copy: string; readonly copied: string; readonly kept: string };
  kept(): void;
}

/** Something that the server says only once: it stays until the person says that they have it. */
export function ShownOnce({ value, words, kept }: ShownOnceProps) {
  const copy = async () => {
    await navigator.clipboard.writeText(value ?? '');
    announce(words.copied);
  };
  return (
    <Dialog open={value !== undefined} aria-labelledby="shown-once" maxWidth="sm" fullWidth>
      <DialogTitle id="shown-once">{words.title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning">{words.warning}</Alert>
        <TextField label={words.title} value={value ?? ''} slotProps={{ htmlInput: { readOnly: true, spellCheck: false } }} onFocus={(event) => event.target.select()} />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button variant="contained" onClick={kept}>{words.kept}</Button>
      </DialogActions>
    </Dialog>
  );
}
