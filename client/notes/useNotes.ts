import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useLive } from '../live/useLive.ts';
import { http } from '../providers/http.ts';
import { whoIsHere } from '../providers/session.ts';
import type { NoteRecord } from './note.ts';

const send = (path: string, body: object) => http(path, { method: 'POST', body: JSON.stringify(body) });

/** The notes of a record, newest first; those that name whoever looks count as seen from then on. */
export function useNotes(resource: string, recordId: number) {
  const list = useGetList<NoteRecord>('notes', { filter: { resource, record_id: recordId }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 100 } });
  const { refetch } = list;
  useLive(resource, recordId, () => void refetch());
  const me = whoIsHere()?.id;
  const newest = list.data?.find(({ mentions }) => me !== undefined && mentions.includes(me))?.id;
  useEffect(() => {
    // Looking must not fail because the mark could not be made: the desk then goes on saying so.
    if (newest !== undefined) send('/api/notes/seen', { resource, record_id: recordId }).catch(() => undefined);
  }, [newest, resource, recordId]);
  return list;
}

export interface Writing {
  /** Sends the note; answers whether it was kept. */
  add(text: string, mentions: readonly number[]): Promise<boolean>;
  readonly pending: boolean;
  readonly error: string | undefined;
}

/** Adds a note to a record. */
export function useAddNote(resource: string, recordId: number): Writing {
  const t = useT();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const add = async (text: string, mentions: readonly number[]): Promise<boolean> => {
    setPending(true);
    setError(undefined);
    try {
      await send('/api/notes', { resource, record_id: recordId, text, mentions });
      announce(t('notes.added'));
      for (const told of ['notes', 'events']) void client.invalidateQueries({ queryKey: [told, 'getList'] });
      return true;
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
      return false;
    } finally {
      setPending(false);
    }
  };
  return { add, pending, error };
}
