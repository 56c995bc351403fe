import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useLive } from '../live/useLive.ts';
import { http } from '../providers/http.ts';
import type { NoteRecord } from './note.ts';

/** The notes of a record, newest first. */
export function useNotes(resource: string, recordId: number) {
  const list = useGetList<NoteRecord>('notes', { filter: { resource, record_id: recordId }, sort: { field: 'id', order: 'DESC' }, pagination: { page: 1, perPage: 100 } });
  const { refetch } = list;
  useLive(resource, recordId, () => void refetch());
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
      await http('/api/notes', { method: 'POST', body: JSON.stringify({ resource, record_id: recordId, text, mentions }) });
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
