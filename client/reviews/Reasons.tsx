import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import LockIcon from '@mui/icons-material/LockOutlined';
import { CommandScope } from '../commands/CommandScope.tsx';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand } from '../commands/useCommand.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useEditing } from '../presence/editing.ts';
import { type Ground, grounds } from '#workflows/reviewWords';
import { draftAt, draftPlace, keepDraft } from '../workflow/draft.ts';
import type { OfferedAction, RefusedAction } from '../workflow/record.ts';
import { Refusal } from '../workflow/Refusal.tsx';
import { allGrounds, firstWords, groundKeys, shutGround } from './reasons.ts';
import type { ReviewRecord } from './review.ts';

export interface ReasonsProps {
  readonly review: ReviewRecord;
  readonly actions: readonly OfferedAction[];
  /** Words selected in the text when the menu was opened. */
  readonly passage: string;
  close(): void;
  choose(action: OfferedAction, first: Readonly<Record<string, unknown>>): void;
}

interface ReasonProps {
  readonly id: string;
  readonly keys: string;
  readonly label: string;
  readonly refused: RefusedAction | null;
  run(): void;
}

/** One reason with its letter; a shut one stays, and says why. */
function Reason({ id, keys, label, refused, run }: ReasonProps) {
  const say = useSay();
  useCommand({ id: `reviews.reason.${id}`, keys, label, group: 'decide', run, disabled: refused ? say(refused.detail) : false });
  return (
    <Box component="li">
      <Button fullWidth color={refused ? 'inherit' : 'primary'} aria-disabled={refused !== null} aria-keyshortcuts={ariaKeys(keys)} onClick={refused ? undefined : run} sx={{ justifyContent: 'flex-start', gap: 1, ...(refused ? { color: 'text.secondary' } : {}) }}>
        <Kbd keys={keys} />
        {label}
        {refused ? <LockIcon fontSize="small" aria-hidden="true" sx={{ ml: 'auto' }} /> : null}
      </Button>
      {refused ? <Refusal detail={say(refused.detail)} clauseId={refused.clause_id} on={refused.clause_on} mend={refused.mend ? say(refused.mend) : undefined} /> : null}
    </Box>
  );
}

const listLook = { listStyle: 'none', m: 0, p: 0, mb: 1.5 } as const;

function Content({ review, actions, passage, close, choose }: ReasonsProps) {
  const t = useT();
  useEditing();
  const say = useSay();
  const named = (name: string): OfferedAction | undefined => actions.find((action) => action.name === name);
  const [returning, proposing] = [named('return_to_author'), named('propose_rejection')];
  const [second, setSecond] = useState(false);
  const asking = second || !returning ? proposing : returning;

  const ground = (action: OfferedAction, chosen: Ground) => {
    const first = firstWords(action.name, chosen, review, passage);
    // Words written earlier on another ground are kept; the ground is the one chosen now.
    const place = draftPlace('reviews', review.id, action.name);
    const draft = draftAt(place);
    if (draft.ground !== undefined && draft.ground !== chosen) keepDraft(place, { ...draft, ground: chosen, ...('clause_id' in first ? { clause_id: first.clause_id } : {}) });
    choose(action, first);
  };
  return (
    <>
      <DialogTitle id="reasons-title">{t('reviews.reasons.title', { id: review.id })}</DialogTitle>
      <DialogContent>
        {asking ? (
          <>
            <Typography variant="h3" component="h3">{t('reviews.reasons.on', { action: say(asking.label) })}</Typography>
            <Box component="ul" sx={listLook}>
              {allGrounds.map((one) => (
                <Reason key={`${asking.name}.${one}`} id={one} keys={groundKeys[one]} label={say(grounds[one])} refused={asking.refused ?? shutGround(asking.name, one, review)} run={() => ground(asking, one)} />
              ))}
            </Box>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>{t('reviews.reasons.opinion')}</Typography>
          </>
        ) : null}
        <Box component="ul" sx={listLook}>
          {proposing && asking !== proposing ? <Reason id="propose" keys="x" label={t('reviews.reasons.then', { action: say(proposing.label) })} refused={proposing.refused} run={() => setSecond(true)} /> : null}
          {actions.filter(({ name }) => name === 'mark_unverifiable' || name === 'withdraw').map((action) => (
            <Reason key={action.name} id={action.name} keys={action.name === 'withdraw' ? 'w' : 'n'} label={say(action.label)} refused={action.refused} run={() => choose(action, {})} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions><Button color="inherit" onClick={close}>{t('workflow.form.cancel')}</Button></DialogActions>
    </>
  );
}

/** The reasons, each with its letter: a ground of the closed list, and nothing that an opinion could be refused for. */
export function Reasons(props: ReasonsProps) {
  return (
    <Dialog open onClose={props.close} aria-labelledby="reasons-title" maxWidth="xs" fullWidth transitionDuration={0}>
      <CommandScope>
        <Content {...props} />
      </CommandScope>
    </Dialog>
  );
}
