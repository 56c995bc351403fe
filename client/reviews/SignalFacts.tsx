import { useState } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useCommand } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { useTransition } from '../workflow/useTransition.ts';
import { FactsSection } from './FactsSection.tsx';
import { type ReviewRecord, type SignalRecord, comparedWith, openSignals } from './review.ts';
import { SignalItem, type Verdict, signalElement } from './SignalItem.tsx';

export interface SignalFactsProps {
  readonly review: ReviewRecord;
  /** Told when a signal takes or leaves the focus: its letters are its own meanwhile. */
  focused(id: number | undefined): void;
  /** Shows this pane where it is not on the screen. */
  reveal(): void;
}

/** Puts the focus on a signal; the pane must be on the screen. */
export const focusSignal = (id: number): void => document.getElementById(signalElement(id))?.focus();

/** The signals on a review, each with its verdict; none decides anything by itself. */
export function SignalFacts({ review, focused, reveal }: SignalFactsProps) {
  const t = useT();
  const client = useQueryClient();
  const { act } = useTransition('signals');
  const [here, setHere] = useState<number>();
  const { signals = [] } = review;
  const open = openSignals(review);
  const focus = (id: number | undefined) => {
    setHere(id);
    focused(id);
  };
  const next = open[open.findIndex(({ id }) => id === here) + 1] ?? open[0] ?? signals[0];
  useCommand({
    id: 'signals.focus', keys: 's', label: t('reviews.signals.focus'), group: 'move', when: signals.length > 0 && !signals.some((one) => one.id === here && comparedWith(one) !== null),
    run: () => {
      reveal();
      if (next) focusSignal(next.id);
    },
  });
  const after = async (signal: SignalRecord) => {
    const left = open.filter(({ id }) => id !== signal.id);
    // The review's own version moved with its signal: it is read again before anything is decided on it.
    await client.invalidateQueries({ queryKey: ['reviews', 'getOne', { id: String(review.id) }] });
    announce(left.length > 0 ? t('reviews.signals.left', { smart_count: left.length }) : t('reviews.signals.none'));
    if (left[0]) focusSignal(left[0].id);
    else (document.activeElement as HTMLElement | null)?.blur();
  };
  const dispose = async (signal: SignalRecord, verdict: Verdict) => {
    const done = await act(signal, 'dispose', { verdict }).catch(() => null);
    if (done) await after(signal);
  };
  return (
    <FactsSection title={signals.length > 0 ? t('reviews.signals.title', { smart_count: open.length }) : t('reviews.signals.heading')}>
      {signals.length === 0 ? <Typography variant="body2" color="text.secondary">{t('reviews.signals.empty')}</Typography> : null}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {signals.map((signal, index) => (
          <SignalItem
            key={signal.id}
            signal={signal}
            number={index + 1}
            focused={here === signal.id}
            focus={() => focus(signal.id)}
            blur={() => focus(undefined)}
            dispose={(verdict) => void dispose(signal, verdict)}
            disposed={() => void after(signal)}
          />
        ))}
      </Box>
    </FactsSection>
  );
}
