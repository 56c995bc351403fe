import { useRef, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { ManyAct } from './declared.ts';
import { ManyDialog } from './ManyDialog.tsx';
import type { CaseRecord } from './record.ts';

export interface ManyBarProps {
  readonly resource: string;
  /** What may be done with several at once, for this person. */
  readonly acts: readonly ManyAct[];
  /** What is selected, as it was seen. */
  readonly rows: readonly CaseRecord[];
  /** Leaves only these selected: those that were refused, or none. */
  keep(ids: readonly number[]): void;
  /** Told which ones the act passed on. */
  passed?(ids: readonly number[]): void;
}

/** What is selected, and what can be done with all of it in one request. */
export function ManyBar({ resource, acts, rows, keep, passed }: ManyBarProps) {
  const t = useT();
  const say = useSay();
  const keys = useKeysOf('list.many', 'shift+a');
  const bar = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ act: ManyAct; rows: readonly CaseRecord[] }>();
  const start = (act: ManyAct) => setAsked({ act, rows });
  const offered = acts.filter(({ from }) => rows.some(({ state }) => from.includes(state)));
  const [only, ...others] = offered;
  // With a choice to make, the key leads to the buttons.
  const begin = () => (only && others.length === 0 ? start(only) : bar.current?.querySelector('button')?.focus());
  useCommand({ id: 'list.many', keys: 'shift+a', label: t('workflow.many.command'), group: 'decide', run: begin, when: rows.length > 0 && only !== undefined });
  return (
    <>
      {rows.length > 0 ? (
        <Box ref={bar} role="region" aria-label={t('workflow.many.command')} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 1.5, py: 0.75, borderTop: 1, borderBottom: 1, borderColor: 'divider', bgcolor: 'action.selected' }}>
          <Typography variant="body2" role="status" sx={{ fontWeight: 600, mr: 0.5 }}>{t('workflow.many.selected', { smart_count: rows.length })}</Typography>
          {offered.map((act, index) => (
            <Button key={act.name} variant="outlined" onClick={() => start(act)} {...(index === 0 ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}>{say(act.label)}{index === 0 && keys ? <Kbd keys={keys} /> : null}</Button>
          ))}
          {offered.length === 0 ? <Typography variant="body2" color="text.secondary">{t('workflow.many.nothing')}</Typography> : null}
          <Button color="inherit" onClick={() => keep([])}>{t('workflow.many.clear')}</Button>
        </Box>
      ) : null}
      {asked ? (
        <ManyDialog
          resource={resource} act={asked.act} rows={asked.rows} close={() => setAsked(undefined)}
          done={({ done, refused }) => {
            keep(refused.map(({ id }) => id));
            passed?.(done.map(({ id }) => id));
          }}
        />
      ) : null}
    </>
  );
}
