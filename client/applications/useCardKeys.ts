import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { moveAcross, moveDown } from './moveFocus.ts';

/** j, k and the arrows go from card to card; Enter opens, for each card is a link. */
export function useCardKeys(columns: boolean): void {
  const t = useT();
  useCommand({ id: 'list.next', keys: ['j', 'down'], label: t('vetting.keys.next'), group: 'move', repeat: true, run: () => moveDown(1) });
  useCommand({ id: 'list.previous', keys: ['k', 'up'], label: t('vetting.keys.previous'), group: 'move', repeat: true, run: () => moveDown(-1) });
  useCommand({ id: 'vetting.right', keys: 'right', label: t('vetting.keys.right'), group: 'move', repeat: true, run: () => moveAcross(1), when: columns });
  useCommand({ id: 'vetting.left', keys: 'left', label: t('vetting.keys.left'), group: 'move', repeat: true, run: () => moveAcross(-1), when: columns });
}
