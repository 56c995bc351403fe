import { useState } from 'react';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { OfferedAction } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import type { MediationRecord } from './mediation.ts';

const ways = ['withdraw', 'report_parallel_action', 'end_no_agreement', 'decline'];

/** The ways in which a mediation ends without an agreement: each asks for its reason. */
export function WaysOut({ mediation }: { readonly mediation: MediationRecord }) {
  const t = useT();
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<OfferedAction>();
  const open = ways.flatMap((way) => mediation.transitions?.find(({ name, refused }) => name === way && refused === null) ?? []);
  const keys = useKeysOf('mediations.end', 'w');
  useCommand({ id: 'mediations.end', keys: 'w', label: t('mediations.end'), group: 'decide', when: open.length > 0, run: () => setAnchor(document.getElementById('ways-out')) });
  if (open.length === 0) return null;
  return (
    <>
      <Button id="ways-out" variant="outlined" color="inherit" aria-haspopup="menu" aria-expanded={anchor !== null} aria-keyshortcuts={ariaKeys(keys)} onClick={({ currentTarget }) => setAnchor(currentTarget)}>{t('mediations.end')}{keys ? <Kbd keys={keys} /> : null}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {open.map((action) => <MenuItem key={action.name} onClick={() => { setAnchor(null); setAsked(action); }}>{say(action.label)}</MenuItem>)}
      </Menu>
      {asked ? <TransitionForm resource="mediations" record={mediation} action={asked} close={() => setAsked(undefined)} /> : null}
    </>
  );
}
