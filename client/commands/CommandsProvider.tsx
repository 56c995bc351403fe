import { type ReactNode, Suspense, createContext, lazy, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useNotify } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { listen } from './listen.ts';
import { createRegistry } from './registry.ts';
import { RegistryContext, useCommand } from './useCommand.ts';

const Palette = lazy(() => import('./Palette.tsx'));
const KeySheet = lazy(() => import('./KeySheet.tsx'));

interface Panels {
  openPalette(): void;
  openKeySheet(): void;
}
const PanelsContext = createContext<Panels>({ openPalette: () => undefined, openKeySheet: () => undefined });

/** Opens the palette or the key sheet from a visible button: some browsers and readers own the chord. */
export const usePanels = (): Panels => useContext(PanelsContext);

/** The commands that every page has. */
function Everywhere({ openPalette, openKeySheet }: Panels) {
  const t = useT();
  useCommand({ id: 'palette', keys: 'mod+k', label: t('commands.palette.open'), group: 'general', run: openPalette });
  // A list that has a search of its own takes the key, under the same id.
  useCommand({ id: 'list.search', keys: '/', label: t('commands.palette.search'), group: 'view', run: openPalette });
  useCommand({ id: 'keys', keys: '?', label: t('commands.sheet.open'), group: 'general', run: openKeySheet });
  return null;
}

/** Listens to the keys of the whole console, and holds the palette and the key sheet, each loaded at first use. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const notify = useNotify();
  const [registry] = useState(createRegistry);
  const [panel, setPanel] = useState<'palette' | 'sheet' | null>(null);
  const close = useCallback(() => setPanel(null), []);
  const panels = useMemo<Panels>(() => ({ openPalette: () => setPanel('palette'), openKeySheet: () => setPanel('sheet') }), []);

  useEffect(
    () => listen(window, registry, ({ disabled }) => notify(disabled || '', { type: 'warning' })),
    [registry, notify],
  );
  return (
    <RegistryContext value={registry}>
      <PanelsContext value={panels}>
        <Everywhere {...panels} />
        {children}
        <Suspense fallback={null}>
          {panel === 'palette' ? <Palette close={close} /> : null}
          {panel === 'sheet' ? <KeySheet close={close} /> : null}
        </Suspense>
      </PanelsContext>
    </RegistryContext>
  );
}
