import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { http } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';

/** Whether this person may write about a record: everybody but those who only audit. */
export const useWrites = (): boolean => whoIsHere()?.roles.some((role) => role !== 'auditor') ?? false;

/** Pins a note above its record, or takes it down. */
export function usePin(): { pin(id: number, pinned: boolean): Promise<void>; readonly pending: boolean; readonly error: string | undefined } {
  const t = useT();
  const client = useQueryClient();
  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: ({ id, pinned }: { id: number; pinned: boolean }) => http(`/api/notes/${id}/pin`, { method: pinned ? 'PUT' : 'DELETE' }),
    onSuccess: (_answer, { pinned }) => {
      announce(t(pinned ? 'notes.pinned' : 'notes.unpinned'));
      for (const told of ['notes', 'events']) void client.invalidateQueries({ queryKey: [told, 'getList'] });
    },
  });
  return { pin: (id, pinned) => mutateAsync({ id, pinned }).then(() => undefined, () => undefined), pending: isPending, error: error?.message };
}
