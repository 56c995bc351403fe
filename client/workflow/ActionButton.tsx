import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import LockIcon from '@mui/icons-material/LockOutlined';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import type { OfferedAction } from './record.ts';
import { Refusal } from './Refusal.tsx';

export interface ActionButtonProps {
  readonly resource: string;
  readonly action: OfferedAction;
  readonly keys?: string | undefined;
  readonly primary?: boolean;
  /** Whether its key and the palette reach it. */
  readonly listens?: boolean;
  readonly pending?: boolean;
  /** Instead of the action's own name, such as when it confirms what another proposed. */
  readonly label?: string;
  run(): void;
  /** Instead of the popover, when a shut action is asked for. */
  readonly blocked?: (() => void) | undefined;
}

/** One action: a button with its key; when it is shut, the button stays, says why, and opens the rule. */
export function ActionButton({ resource, action, keys, primary = false, listens = true, pending = false, label: own, run, blocked }: ActionButtonProps) {
  const t = useT();
  const say = useSay();
  const why = useId();
  const id = `${resource}.${action.name}`;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { refused } = action;
  const label = own ?? say(action.label);
  const reasons = refused?.unmet?.length ? refused.unmet : refused ? [refused] : [];
  const sentence = reasons.map(({ detail }) => say(detail)).join(' ');
  const refuse = blocked ? { refused: blocked } : {};
  useCommand({ id, label, group: 'decide', run, disabled: refused ? sentence : false, when: listens, ...(keys ? { keys } : {}), ...refuse });
  const shownKeys = useKeysOf(id, keys);

  return (
    <>
      <Button
        variant={primary && !refused ? 'contained' : 'outlined'}
        color={refused ? 'inherit' : 'primary'}
        aria-disabled={refused !== null || pending}
        aria-describedby={refused ? why : undefined}
        aria-keyshortcuts={ariaKeys(shownKeys)}
        startIcon={refused ? <LockIcon fontSize="small" aria-hidden="true" /> : undefined}
        onClick={(event) => {
          if (refused) (blocked ?? (() => setAnchor(event.currentTarget)))();
          else if (!pending) run();
        }}
        sx={refused ? { color: 'text.secondary' } : {}}
      >
        {label}
        {shownKeys ? <Kbd keys={shownKeys} /> : null}
      </Button>
      {refused ? <span id={why} style={unseen}>{sentence}</span> : null}
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { sx: { maxWidth: 420, p: 1.5 }, 'aria-label': t('workflow.refusal.title', { action: label }), role: 'dialog' } as object }}>
        {reasons.map((reason) => (
          <Refusal key={reason.code} detail={say(reason.detail)} clauseId={reason.clause_id} on={reason.clause_on} mend={reason.mend ? say(reason.mend) : undefined} />
        ))}
      </Popover>
    </>
  );
}
