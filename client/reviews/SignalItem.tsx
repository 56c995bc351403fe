import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { useHouse } from '../providers/useHouse.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import type { CaseRecord } from '../workflow/record.ts';
import { useStaffName } from '../workflow/useStaffName.ts';
import { Compare } from './Compare.tsx';
import { type SignalRecord, comparedWith } from './review.ts';
import { kindWords, verdictWords } from './verdicts.ts';
import { WholeBurst } from './WholeBurst.tsx';

export type Verdict = 'confirmed' | 'harmless';

export interface SignalItemProps {
  readonly signal: SignalRecord;
  readonly number: number;
  readonly focused: boolean;
  focus(): void;
  blur(): void;
  dispose(verdict: Verdict): void;
  /** Told after it was disposed of with a note, or with its whole burst. */
  disposed(): void;
}

/** The element of a signal on the page, to be focused from elsewhere. */
export const signalElement = (id: number): string => `signal-${id}`;

/** One signal: what the machine saw and why it says so, and the person's verdict. */
export function SignalItem({ signal, number, focused, focus, blur, dispose, disposed }: SignalItemProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const house = useHouse();
  const allowed = useAbility();
  const by = useStaffName(signal.disposed_by);
  const [comparing, setComparing] = useState(false);
  const [noted, setNoted] = useState<CaseRecord>();
  const open = signal.state === 'open';
  const judges = open && allowed('dispose', 'signals');
  const [confirmed, harmless] = [verdictWords('confirmed'), verdictWords('harmless')];
  const kind = kindWords(signal.kind);
  const name = kind ? say(kind) : signal.kind;
  const when = judges && focused;
  const other = comparedWith(signal);
  const [confirmKeys, harmlessKeys, compareKeys] = [useKeysOf('signals.confirm', 'y'), useKeysOf('signals.harmless', 'w'), useKeysOf('signals.compare', 's')];
  useCommand({ id: 'signals.confirm', keys: 'y', label: t('reviews.signals.verdict', { verdict: confirmed ? say(confirmed) : '' }), group: 'decide', run: () => dispose('confirmed'), when });
  useCommand({ id: 'signals.harmless', keys: 'w', label: t('reviews.signals.verdict', { verdict: harmless ? say(harmless) : '' }), group: 'decide', run: () => dispose('harmless'), when });
  useCommand({ id: 'signals.compare', keys: 's', label: t('reviews.signals.compare'), group: 'view', run: () => setComparing(true), when: focused && other !== null });
  const action = noted?.transitions?.find((one) => one.name === 'dispose');
  return (
    <Box
      component="li"
      id={signalElement(signal.id)}
      tabIndex={-1}
      aria-label={t('reviews.signals.one', { number, kind: name })}
      onFocus={focus}
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) blur(); }}
      sx={{ border: 1, borderColor: open ? 'warning.main' : 'divider', borderRadius: 1, p: 1, mb: 1, '&:focus': { outline: 2, outlineColor: 'primary.main', outlineStyle: 'solid', outlineOffset: 1 } }}
    >
      <Typography variant="body2" component="p" sx={{ fontWeight: 600 }}><span aria-hidden="true">{number} </span>{name}{signal.score > 0 && signal.score < 1 ? <Typography component="span" variant="body2" color="text.secondary"> {t('reviews.signals.score', { score: Math.round(signal.score * 100) })}</Typography> : null}</Typography>
      <Typography variant="body2">{locale === 'fr' ? signal.explanation_fr : signal.explanation_en}</Typography>
      {signal.passage ? <Typography variant="body2" component="blockquote" sx={{ m: 0, mt: 0.5, pl: 1, borderInlineStart: 2, borderColor: 'divider', color: 'text.secondary', overflowWrap: 'anywhere' }}>{signal.passage}</Typography> : null}
      {open ? null : (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          <strong>{say(verdictWords(signal.verdict ?? '') ?? { en: '', fr: '' })}</strong> · {by} · <When at={signal.disposed_at} focusable />{signal.note ? ` · ${signal.note}` : null}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: judges || other !== null ? 0.75 : 0 }}>
        {judges ? (
          <>
            <Button variant="outlined" aria-keyshortcuts={ariaKeys(confirmKeys)} onClick={() => dispose('confirmed')}>{confirmed ? say(confirmed) : null}{focused && confirmKeys ? <Kbd keys={confirmKeys} /> : null}</Button>
            <Button variant="outlined" aria-keyshortcuts={ariaKeys(harmlessKeys)} onClick={() => dispose('harmless')}>{harmless ? say(harmless) : null}{focused && harmlessKeys ? <Kbd keys={harmlessKeys} /> : null}</Button>
            <Button color="inherit" onClick={() => void house.getOne<CaseRecord>('signals', { id: signal.id }).then(({ data }) => setNoted(data))}>{t('reviews.signals.noted')}</Button>
          </>
        ) : null}
        {judges && signal.kind === 'burst' ? <WholeBurst signal={signal} done={disposed} /> : null}
        {other !== null ? <Button color="inherit" aria-keyshortcuts={ariaKeys(compareKeys)} onClick={() => setComparing(true)}>{t('reviews.signals.compare')}{focused && compareKeys ? <Kbd keys={compareKeys} /> : null}</Button> : null}
      </Box>
      {comparing && other !== null ? <Compare own={signal.review_id} other={other} close={() => setComparing(false)} /> : null}
      {noted && action ? <TransitionForm resource="signals" record={noted} action={action} close={() => setNoted(undefined)} done={disposed} /> : null}
    </Box>
  );
}
