import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import EditIcon from '@mui/icons-material/EditOutlined';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import type { About } from '../live/shown.ts';
import { useListed } from '../workflow/useStaffNames.ts';
import { type Here, usePresence } from './usePresence.ts';

/** So many are named; the others are counted. */
const named = 3;

function Group({ people, editing }: { people: readonly Here[]; editing: boolean }) {
  const t = useT();
  const listed = useListed();
  if (people.length === 0) return null;
  const names = people.slice(0, named).map(({ name }) => name);
  const others = people.length - names.length;
  const who = listed(others > 0 ? [...names, t('presence.others', { smart_count: others })] : names);
  const Icon = editing ? EditIcon : LookIcon;
  return (
    <Typography component="span" variant="body2" sx={({ palette }) => ({ display: 'inline-flex', alignItems: 'center', gap: 0.5, ...(editing ? { px: 0.75, borderRadius: 0.5, color: palette.tones.waiting.ink, bgcolor: palette.tones.waiting.wash, fontWeight: 600 } : { color: 'text.secondary' }) })}>
      <Icon aria-hidden="true" sx={{ fontSize: 15 }} />
      {t(editing ? 'presence.editing' : 'presence.looking', { who, smart_count: people.length })}
    </Typography>
  );
}

/** Who else is on this record. Whoever holds its claim is named there already, which says more. */
export function Presence({ about, holder }: { about: About; holder?: number | null | undefined }) {
  const t = useT();
  const here = usePresence(about).filter(({ staff_id }) => staff_id !== holder);
  const writing = here.filter(({ editing }) => editing);
  const told = useRef(new Set<number>());
  useEffect(() => {
    const begun = writing.find(({ staff_id }) => !told.current.has(staff_id));
    told.current = new Set(writing.map(({ staff_id }) => staff_id));
    if (begun) announce(t('presence.editing', { who: begun.name, smart_count: 1 }));
  }, [writing, t]);
  if (here.length === 0) return null;
  return (
    <Box role="group" aria-label={t('presence.title')} sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Group people={writing} editing />
      <Group people={here.filter(({ editing }) => !editing)} editing={false} />
    </Box>
  );
}
