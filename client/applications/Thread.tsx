import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { Kbd } from '../commands/Kbd.tsx';
import { useT } from '../i18n/useT.ts';
import { EventItem } from '../workflow/History.tsx';
import { Part } from './Part.tsx';
import { useThread } from './useThread.ts';

const step = 15;
const threadId = 'file-thread';

/** What happened in the file, its interviews, references and checks, in one line of time, newest first. */
export function Thread({ id }: { id: number }) {
  const t = useT();
  const translate = useTranslate();
  const { events, isPending, error } = useThread(id);
  const [shown, setShown] = useState(step);
  const [kind, setKind] = useState('');
  useCommand({ id: 'vetting.thread', keys: 'h', label: t('vetting.thread.go'), group: 'view', run: () => document.getElementById(threadId)?.focus() });
  const keys = useKeysOf('vetting.thread', 'h');
  const kinds = [...new Set(events.map(({ resource }) => resource))];
  const wanted = kind === '' ? events : events.filter(({ resource }) => resource === kind);
  return (
    <Part
      id={threadId}
      title={t('vetting.thread.title')}
      aside={
        <>
          {kinds.length > 1 ? (
            <NativeSelect value={kind} onChange={(event) => setKind(event.target.value)} inputProps={{ 'aria-label': t('vetting.thread.filter') }} sx={{ fontSize: 'inherit' }}>
              <option value="">{t('vetting.thread.all')}</option>
              {kinds.map((one) => <option key={one} value={one}>{translate(`resources.${one}.name`, { smart_count: 2 })}</option>)}
            </NativeSelect>
          ) : null}
          {keys ? <Kbd keys={keys} /> : null}
        </>
      }
    >
      {error ? <Typography role="alert">{error.message}</Typography> : null}
      {isPending ? <Typography color="text.secondary">{t('workflow.history.loading')}</Typography> : null}
      <Box component="ol" aria-label={t('vetting.thread.title')} sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
        {wanted.slice(0, shown).map((event) => <EventItem key={event.id} event={event} named={event.resource !== 'applications'} folded />)}
      </Box>
      {wanted.length > shown ? <Button color="inherit" onClick={() => setShown(shown + step)}>{t('workflow.history.more')}</Button> : null}
    </Part>
  );
}
