import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FlagIcon from '@mui/icons-material/OutlinedFlag';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';

export type Pane = 'list' | 'review' | 'facts';

export interface Panes {
  readonly count: 1 | 2 | 3;
  readonly columns: string;
  /** Which panes stand on the screen when this one was asked for. */
  shown(pane: Pane): readonly Pane[];
}

const noSsr = { noSsr: true } as const;

/** Three panes on a desk, two on a small one, one on a phone. */
export function usePanes(): Panes {
  const wide = useMediaQuery('(min-width: 1100px)', noSsr);
  const middle = useMediaQuery('(min-width: 700px)', noSsr);
  if (wide) return { count: 3, columns: '28fr 47fr 25fr', shown: () => ['list', 'review', 'facts'] };
  if (middle) return { count: 2, columns: '38fr 62fr', shown: (pane) => ['list', pane === 'facts' ? 'facts' : 'review'] };
  return { count: 1, columns: '1fr', shown: (pane) => [pane] };
}

export interface PaneButtonsProps {
  readonly panes: Panes;
  readonly pane: Pane;
  readonly signals: number;
  choose(pane: Pane): void;
}

/** Buttons between the panes that do not fit together; nothing here needs a swipe. */
export function PaneButtons({ panes, pane, choose, signals }: PaneButtonsProps) {
  const t = useT();
  const offered: readonly Pane[] = panes.count === 1 ? ['list', 'review', 'facts'] : ['review', 'facts'];
  const shown = panes.shown(pane);
  return (
    <Box component="nav" aria-label={t('reviews.panes.title')} sx={{ display: 'flex', gap: 0.5, flex: 1 }}>
      {offered.map((one) => {
        const here = shown.includes(one) && (panes.count === 1 || one !== 'list');
        return (
          <Button key={one} color={here ? 'primary' : 'inherit'} variant={here ? 'outlined' : 'text'} aria-current={here ? 'true' : undefined} onClick={() => choose(one)} sx={{ flex: 1, minHeight: 36 }}>
            {t(`reviews.panes.${one}`)}
            {one === 'facts' && signals > 0 ? (
              <Box component="span" sx={{ ml: 0.75, color: 'warning.main', display: 'inline-flex', alignItems: 'center' }}>
                <FlagIcon aria-hidden="true" sx={{ fontSize: 16 }} /><span aria-hidden="true">{signals}</span>
                <span style={unseen}>{t('reviews.queue.signals', { smart_count: signals })}</span>
              </Box>
            ) : null}
          </Button>
        );
      })}
    </Box>
  );
}
