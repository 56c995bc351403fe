import { styled } from '@mui/material/styles';
import type { Tone } from '../theme.ts';
import { useSay } from '../i18n/useSay.ts';
import { stateLook } from './declared.ts';

// A mark per tone, so that nobody needs the colour (WCAG 1.4.1); drawn, because not every font has the signs.
const marks: Readonly<Record<Tone, string>> = {
  waiting: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8M5 5V2.5M5 5h2',
  active: 'M5 3.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3',
  good: 'M1.5 5.5l2.5 2.5l4.5-6',
  bad: 'M2 2l6 6M8 2l-6 6',
  neutral: 'M2 5h6',
};

const Chip = styled('span', { shouldForwardProp: (prop) => prop !== 'tone' })<{ tone: Tone }>(({ theme, tone }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  padding: '1px 7px',
  borderRadius: 4,
  fontSize: '0.75rem',
  fontWeight: 550,
  lineHeight: 1.5,
  whiteSpace: 'nowrap',
  // The longest state, in a card as narrow as the narrowest phone.
  '@media (max-width: 360px)': { whiteSpace: 'normal' },
  '& > svg': { flexShrink: 0 },
  color: theme.palette.tones[tone].ink,
  backgroundColor: theme.palette.tones[tone].wash,
}));

/** A word with a mark and a colour of one tone. */
export function ToneChip({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <Chip tone={tone}>
      <svg width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth={tone === 'active' ? 3 : 1.6} aria-hidden="true">
        <path d={marks[tone]} />
      </svg>
      {children}
    </Chip>
  );
}

/** The state of a case, in the declaration's words. */
export function StateChip({ resource, state }: { resource: string; state: string }) {
  const say = useSay();
  const look = stateLook(resource, state);
  return <ToneChip tone={look?.tone ?? 'neutral'}>{look ? say(look.label) : state.replaceAll('_', ' ')}</ToneChip>;
}
