import { useRef, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useGetList } from 'ra-core';
import { Kbd } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { whoIsHere } from '../providers/session.ts';
import { useFormDraft } from '../workflow/keptDraft.ts';
import { longest } from './note.ts';
import { useAddNote } from './useNotes.ts';

interface Colleague {
  readonly id: number;
  readonly name: string;
}

const blank: { readonly text: string; readonly mentions: readonly number[] } = { text: '', mentions: [] };

/** Writes a note, and tells the colleagues it is meant for. What was refused stays in the field; what was begun is asked for once one stands in it. */
export function NoteForm({ resource, recordId }: { resource: string; recordId: number }) {
  const t = useT();
  const field = useRef<HTMLTextAreaElement>(null);
  const [writing, setWriting] = useState(false);
  const [draft, change, drop] = useFormDraft({ resource, id: recordId, name: 'note' }, blank, {}, writing);
  const { text, mentions } = draft as typeof blank;
  const { add, pending, error } = useAddNote(resource, recordId);
  const { data = [] } = useGetList<Colleague>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'id', order: 'ASC' } }, { staleTime: 300_000, retry: false });
  const keys = useKeysOf('notes.write', 'n');
  useCommand({ id: 'notes.write', keys: 'n', label: t('notes.write'), group: 'write', run: () => field.current?.focus() });
  const blocked = pending || text.trim() === '';
  const save = async () => {
    if (blocked || !(await add(text, mentions))) return;
    drop();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => { event.preventDefault(); void save(); }}
      onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void save(); } }}
      sx={{ display: 'grid', gap: 1, mb: 1 }}
    >
      <TextField
        inputRef={field}
        label={t('notes.label')}
        value={text}
        onFocus={() => setWriting(true)}
        onChange={(event) => change('text', event.target.value)}
        multiline
        minRows={2}
        maxRows={10}
        error={Boolean(error)}
        helperText={error}
        slotProps={{ htmlInput: { maxLength: longest }, formHelperText: error ? { role: 'alert' } : {} }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Autocomplete
          multiple
          size="small"
          options={data.filter(({ id }) => id !== whoIsHere()?.id)}
          value={data.filter(({ id }) => mentions.includes(id))}
          onChange={(_, chosen) => change('mentions', chosen.map(({ id }) => id))}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(one, other) => one.id === other.id}
          noOptionsText={t('notes.nobody')}
          renderInput={(params) => <TextField {...params} label={t('notes.tell')} />}
          sx={{ flex: '1 1 180px' }}
        />
        <Button type="submit" variant="outlined" aria-disabled={blocked}>{t(pending ? 'notes.adding' : 'notes.add')}{keys ? <Kbd keys={keys} /> : null}</Button>
      </Box>
    </Box>
  );
}
