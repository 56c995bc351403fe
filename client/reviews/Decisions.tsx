import { useState } from 'react';
import { flushSync } from 'react-dom';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { type CaseRecord, type OfferedAction, asksForInput } from '../workflow/record.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { barOf, firstEvidence, reasonsOf, usualOf, withdrawalWaits } from './actions.ts';
import { Reasons } from './Reasons.tsx';
import type { ReviewRecord } from './review.ts';
import { selectedPassage } from './selection.ts';

export interface DecisionsProps {
  readonly review: ReviewRecord;
  /** The letters that a focused signal answers to are its own. */
  readonly signalFocused?: boolean;
  /** Called as an act is sent: the screen may move on, and answers how to come back if the house refuses. */
  readonly leave?: (review: ReviewRecord, name: string) => () => void;
  readonly done?: (after: CaseRecord, name: string) => void;
  /** Called at the first sign of an act: the item is claimed. */
  readonly touch?: () => void;
  /** Shows the signals that shut publication. */
  readonly toSignals: (why: OfferedAction) => void;
}

interface Asked {
  readonly action: OfferedAction;
  readonly first: Readonly<Record<string, unknown>>;
}

/** What can be done with a review: one key each, a shut action with its reason, and the reasons behind `r`. */
export function Decisions({ review, signalFocused = false, leave, done, touch, toSignals }: DecisionsProps) {
  const t = useT();
  const [asked, setAsked] = useState<Asked>();
  const [choosing, setChoosing] = useState<string>();
  const { act, pending } = useTransition('reviews');
  const reasons = reasonsOf(review);
  const bar = barOf(review);
  const usual = usualOf(bar);

  const perform = async (action: OfferedAction) => {
    if (pending) return;
    const back = leave?.(review, action.name);
    // A refusal has been said aloud already; the screen returns to the item it left.
    const after = await act(review, action.name).catch(() => null);
    if (after) done?.(after, action.name);
    else back?.();
  };
  const start = (action: OfferedAction) => {
    const confirms = action.name === 'withdraw' && withdrawalWaits(review);
    if (!asksForInput(action) || confirms) {
      void perform(action);
      return;
    }
    touch?.();
    const first = action.name === 'challenge' ? { reason: 'author_not_recognised' } : action.name.endsWith('_author') ? firstEvidence(review) : {};
    setAsked({ action, first });
  };
  const openReasons = () => {
    touch?.();
    const passage = selectedPassage();
    // The next key may come within the same frame: the menu must already listen.
    flushSync(() => setChoosing(passage));
  };
  useCommand({ id: 'reviews.reasons', keys: 'r', label: t('reviews.reasons.open'), group: 'decide', run: openReasons, when: reasons.length > 0 });
  const reasonKeys = useKeysOf('reviews.reasons', 'r');
  const blocked = (action: OfferedAction) => (action.refused?.code === 'SIGNAL_NOT_DISPOSED' ? () => toSignals(action) : undefined);

  return (
    <Box role="group" aria-label={t('reviews.decisions')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {bar.map(({ action, keys }) => (
        <ActionButton
          key={action.name}
          resource="reviews"
          action={action}
          keys={signalFocused && (keys === 'y' || keys === 'w') ? undefined : keys}
          primary={action === usual}
          pending={pending}
          run={() => start(action)}
          blocked={blocked(action)}
        />
      ))}
      {reasons.length > 0 ? (
        <Button variant="outlined" aria-haspopup="dialog" aria-keyshortcuts={ariaKeys(reasonKeys)} onClick={openReasons}>
          {t('reviews.reasons.open')}
          {reasonKeys ? <Kbd keys={reasonKeys} /> : null}
        </Button>
      ) : null}
      {choosing !== undefined ? (
        <Reasons
          review={review}
          actions={reasons}
          passage={choosing}
          close={() => setChoosing(undefined)}
          choose={(action, first) =>
            flushSync(() => {
              setChoosing(undefined);
              setAsked({ action, first });
            })
          }
        />
      ) : null}
      {asked ? (
        <TransitionForm resource="reviews" record={review} action={asked.action} first={asked.first} close={() => setAsked(undefined)} done={(after) => { leave?.(review, asked.action.name); done?.(after, asked.action.name); }} />
      ) : null}
    </Box>
  );
}
