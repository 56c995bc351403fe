import { useCallback } from 'react';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { actionWords, doneWords } from './declared.ts';
import type { VersionedRecord } from './record.ts';

/** What an act came to, for whoever did it: “Withdrawn”, or “Proposed: Withdraw” while it waits for a second person. */
export function useDoneWords(resource: string): (name: string, after: VersionedRecord) => string {
  const t = useT();
  const say = useSay();
  return useCallback(
    (name, after) => {
      const waits = after.proposal?.name === name;
      const words = waits ? actionWords(resource, name) : doneWords(resource, name);
      const said = words ? say(words) : name;
      return waits ? t('workflow.proposed', { what: said }) : said;
    },
    [resource, t, say],
  );
}
