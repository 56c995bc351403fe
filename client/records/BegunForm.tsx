import { type ReactNode, useCallback, useEffect, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useFormContext } from 'react-hook-form';
import { useLocation } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { DraftSaved } from '../interviews/DraftSaved.tsx';
import { announce } from '../layout/announce.ts';
import { Loading } from '../layout/LoadingPage.tsx';
import { useHouse } from '../providers/useHouse.ts';
import type { Draft } from '../workflow/draft.ts';
import { type DraftPlace, type Saver, useDraftKept, useSaver } from '../workflow/keptDraft.ts';

/** The name of a creation's draft: what the page was opened about keeps two of them apart. */
const nameOf = (search: string): string => {
  const about = [...new URLSearchParams(search)].filter(([, value]) => /^\w{1,20}$/.test(value)).sort().slice(0, 2);
  return about.length > 0 ? `create?${new URLSearchParams(about).toString()}` : 'create';
};

export interface Begun {
  /** What was written before, to begin with. */
  readonly kept: Draft;
  /** Stands inside the form: keeps what is written, says so, and offers to begin afresh. */
  readonly keeper: ReactNode;
  /** Once it was sent: nothing of it is kept any more. */
  sent(): void;
}

/** Keeps the form it stands in; says when, and lets go of it on request. */
function Keeper({ taken, saver: { later, saving, saved_at }, afresh }: { taken: boolean; saver: Saver; afresh(): void }) {
  const t = useT();
  const { subscribe } = useFormContext();
  useEffect(() => subscribe({ formState: { values: true }, callback: ({ values, name }) => { if (name !== undefined) later(values); } }), [subscribe, later]);
  if (!taken && saving === 'nothing') return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mt: 1, minHeight: 32 }}>
      {saving === 'nothing' ? <Typography color="text.secondary">{t('shell.begun.taken')}</Typography> : <DraftSaved saving={saving} at={saved_at} />}
      <Button color="inherit" onClick={afresh}>{t('shell.begun.afresh')}</Button>
    </Box>
  );
}

function Content({ place, kept, children }: { place: DraftPlace; kept: Draft | null; children(begun: Begun): ReactNode }) {
  const t = useT();
  const house = useHouse();
  const saver = useSaver(place);
  const [{ nth, first }, begin] = useState({ nth: 0, first: kept });
  const { settle } = saver;
  const { resource, id, name } = place;
  const sent = useCallback(() => void settle().then(() => house.dropDraft(resource, id, name)).catch(() => undefined), [settle, house, resource, id, name]);
  const afresh = () => {
    sent();
    begin({ nth: nth + 1, first: null });
    announce(t('shell.begun.gone'));
  };
  return <div key={nth}>{children({ kept: first ?? {}, keeper: <Keeper taken={first !== null} saver={saver} afresh={afresh} />, sent })}</div>;
}

/** A form for a record to be made, begun again where it was left: by closing the tab, on another screen, or by going elsewhere. */
export function BegunForm({ resource, children }: { resource: string; children(begun: Begun): ReactNode }) {
  const { search } = useLocation();
  const place: DraftPlace = { resource, id: 'new', name: nameOf(search) };
  const kept = useDraftKept(place);
  return kept === undefined ? <Loading /> : <Content key={place.name} place={place} kept={kept}>{children}</Content>;
}
