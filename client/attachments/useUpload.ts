import { useCallback, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { http } from '../providers/http.ts';
import { type AttachmentRecord, largest } from './attachment.ts';

export interface Uploading {
  /** Sends a file; answers it, or null when it was refused: then `error` says why. */
  send(file: File): Promise<AttachmentRecord | null>;
  readonly pending: boolean;
  readonly error: string | undefined;
}

/** Adds files to a record; the lists of its files and its history are asked again. */
export function useUpload(resource: string, recordId: number): Uploading {
  const t = useT();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  const send = useCallback(async (file: File): Promise<AttachmentRecord | null> => {
    if (file.size > largest) {
      setError(t('attachments.tooLarge'));
      return null;
    }
    setPending(true);
    setError(undefined);
    const form = new FormData();
    form.set('resource', resource);
    form.set('record_id', String(recordId));
    form.set('file', file);
    try {
      const kept = (await http('/api/attachments', { method: 'POST', body: form })).json as AttachmentRecord;
      announce(t('attachments.added', { name: kept.name }));
      for (const told of ['attachments', 'events']) void client.invalidateQueries({ queryKey: [told, 'getList'] });
      return kept;
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
      return null;
    } finally {
      setPending(false);
    }
  }, [client, resource, recordId, t]);
  return { send, pending, error };
}
