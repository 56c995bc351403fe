import { useEffect, useState, useSyncExternalStore } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useGetList, useNotify, useRefresh } from 'ra-core';
import { useLocation, useNavigate } from 'react-router-dom';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { usePageAnswered } from '../layout/usePageAnswered.ts';
import { choose, onPreferences, preferences } from '../providers/preferences.ts';
import { whoIsHere } from '../providers/session.ts';
import { useHouse } from '../providers/useHouse.ts';
import { useWords } from '../workflow/words.ts';
import { ViewForm } from './ViewForm.tsx';
import type { SavedView } from './savedView.ts';

export interface SavedViewsProps {
  readonly resource: string;
  /** The whole state of the list as it stands, as an address holds it. */
  readonly query: string;
}

/** Where this tab remembers that a list was opened: the first time it opens with the view that its reader chose. */
const openedPlace = (resource: string): string => `entente.opened:${whoIsHere()?.id ?? 'nobody'}:${resource}`;

/** The views of a list that one kept, or that a colleague shares: to go there, and to keep, change or take away one’s own. */
export function SavedViews({ resource, query }: SavedViewsProps) {
  const t = useT();
  const words = useWords('saved_views');
  const house = useHouse();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { search } = useLocation();
  // Read while drawing, written once drawn: a page whose drawing is begun anew, because a part of it was still on its way, opens for the first time all the same.
  const [bare] = useState(() => sessionStorage.getItem(openedPlace(resource)) === null && search === '');
  useEffect(() => sessionStorage.setItem(openedPlace(resource), '1'), [resource]);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [form, setForm] = useState<'new' | 'change'>();
  const { views: first } = useSyncExternalStore(onPreferences, preferences);
  const answered = usePageAnswered();
  // They stand beside the list: only one that opens with a view waits for them.
  const { data: views = [] } = useGetList<SavedView>('saved_views', { filter: { resource }, sort: { field: 'id', order: 'ASC' }, pagination: { page: 1, perPage: 100 } }, { enabled: answered || (bare && first[resource] !== undefined) });
  const here = views.find((view) => view.query === query);
  const mine = here?.owner_id === whoIsHere()?.id;
  const own = views.find(({ id }) => id === first[resource])?.query;
  useEffect(() => {
    if (bare && own !== undefined) void navigate({ search: own }, { replace: true });
  }, [bare, own, navigate]);

  const close = () => setAnchor(null);
  const then = (work: () => void) => () => {
    close();
    work();
  };
  const failed = (error: unknown) => notify(error instanceof Error ? error.message : '', { type: 'error' });
  const takeAway = (view: SavedView) => {
    house.delete('saved_views', { id: view.id, previousData: view }).then(() => {
      announce(t('shell.list.views.gone', { name: view.name }));
      refresh();
    }, failed);
  };
  const openWith = (view: SavedView | undefined) => {
    const { [resource]: _before, ...others } = first;
    choose({ views: view ? { ...others, [resource]: view.id } : others }).then(() => announce(t('shell.list.views.chosen')), failed);
  };
  return (
    <>
      <Button color="inherit" aria-haspopup="menu" aria-expanded={anchor !== null} onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        {here ? t('shell.list.views.here', { name: here.name }) : t('shell.list.views.open')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {views.map((view) => (
          <MenuItem key={view.id} selected={view.id === here?.id} onClick={then(() => void navigate({ search: view.query }))}>
            <span>{view.name}</span>
            <Box component="small" sx={{ ml: 1, color: 'text.secondary' }}>
              {[view.scope === 'role' && view.role ? words.value('roles', view.role) : t(`shell.list.views.scopes.${view.scope}`), view.id === first[resource] ? t('shell.list.views.first') : null].filter(Boolean).join(' · ')}
            </Box>
          </MenuItem>
        ))}
        {views.length === 0 ? <MenuItem disabled sx={{ color: 'text.secondary', maxWidth: 280, fontSize: '0.8125rem', whiteSpace: 'normal', '&.Mui-disabled': { opacity: 1 } }}>{t('shell.list.views.none')}</MenuItem> : null}
        <Divider component="li" />
        {here ? null : <MenuItem onClick={then(() => setForm('new'))}>{t('shell.list.views.keep')}</MenuItem>}
        {here ? <MenuItem onClick={then(() => openWith(here.id === first[resource] ? undefined : here))}>{here.id === first[resource] ? t('shell.list.views.notFirst') : t('shell.list.views.makeFirst')}</MenuItem> : null}
        {here && mine ? <MenuItem onClick={then(() => setForm('change'))}>{t('shell.list.views.change')}</MenuItem> : null}
        {here && mine ? <MenuItem onClick={then(() => takeAway(here))}>{t('shell.list.views.delete')}</MenuItem> : null}
      </Menu>
      {form ? <ViewForm resource={resource} query={query} {...(form === 'change' && here ? { view: here } : {})} close={() => setForm(undefined)} /> : null}
    </>
  );
}
