import { styled } from '@mui/material/styles';
import type { Tone } from '../theme.ts';
import { useSay } from '../i18n/useSay.ts';
import { stateLook } from './declared.ts';

// A mark per tone, so that nobody needs the colour (WCAG 1.4.1).
const marks: Readonly<Record<Tone, string>> = { waiting: '◔', active: '●', good: '✓', bad: '✕', neutral: '–' };

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
  color: theme.palette.tones[tone].ink,
  backgroundColor: theme.palette.tones[tone].wash,
}));

/** A word with a mark and a colour of one tone. */
export function ToneChip({ tone, children }: { tone: Tone; children: React.ReactNode }) {
  return (
    <Chip tone={tone}>
      <span aria-hidden="true">{marks[tone]}</span>
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
