import { styled } from '@mui/material/styles';
import { useT } from '../i18n/useT.ts';

const Key = styled('kbd')(({ theme }) => ({
  font: 'inherit',
  fontSize: '0.6875rem',
  lineHeight: 1,
  padding: '2px 4px',
  marginInlineStart: 3,
  borderRadius: 3,
  border: `1px solid ${theme.palette.divider}`,
  backgroundColor: theme.palette.background.default,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}));

const apple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);
const signs: Readonly<Record<string, string>> = {
  up: '↑', down: '↓', left: '←', right: '→', mod: apple ? '⌘' : 'Ctrl', alt: 'Alt',
};

/** A key as the board prints it. Beside a button it is hidden from readers, who hear `aria-keyshortcuts`; in a list of keys it is `spoken`. */
export function Kbd({ keys, spoken = false }: { keys: string; spoken?: boolean }) {
  const t = useT();
  const named: Readonly<Record<string, string>> = { ...signs, enter: t('commands.key.enter'), shift: t('commands.key.shift'), esc: t('commands.key.esc'), space: t('commands.key.space') };
  return (
    <span aria-hidden={!spoken}>
      {keys.split(' ').map((stroke, index) => (
        <Key key={index}>{stroke.split('+').map((part) => named[part] ?? part).join(' ')}</Key>
      ))}
    </span>
  );
}

/** The same keys in the form that `aria-keyshortcuts` wants. */
export const ariaKeys = (keys: string | undefined): string | undefined => keys?.replaceAll('mod+', 'Control+').replaceAll('shift+', 'Shift+');
