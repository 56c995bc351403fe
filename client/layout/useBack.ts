import { useNavigate, useParams } from 'react-router-dom';
import { useFrom } from '../applications/useFrom.ts';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';

/** What a list is told by the page that leads back to it: the record whose row to stand on. */
export interface Return {
  readonly row: string;
}

/** Esc leads back to where one came from, and there to the same row; to the list named here when no page led to this one. */
export function useBack(otherwise: string): void {
  const t = useT();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const from = useFrom(otherwise);
  useCommand({ id: 'list.back', keys: 'esc', label: t('vetting.keys.back'), group: 'move', run: () => void navigate(from, { state: { row: id } satisfies Return }) });
}
