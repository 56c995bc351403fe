import { styled } from '@mui/material/styles';
import type { StepLook } from './steps.ts';

const Drawing = styled('svg', { shouldForwardProp: (prop) => prop !== 'look' })<{ look: StepLook | 'shut' }>(({ theme, look }) => ({
  flex: 'none',
  fill: 'none',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  stroke: { done: theme.palette.success.main, under_way: theme.palette.primary.main, ahead: theme.palette.text.disabled, shut: theme.palette.error.main }[look],
}));

const paths = { done: 'M3.5 7.2l2.4 2.4l4.6-5', under_way: 'M7 4.4v2.8l1.8 1.2', ahead: '', shut: 'M4.6 4.6l4.8 4.8M9.4 4.6l-4.8 4.8' } as const;

/** A mark for what holds, is under way, lies ahead or is shut: drawn, so that it needs neither a font nor its colour. */
export function Mark({ look }: { look: StepLook | 'shut' }) {
  return (
    <Drawing look={look} width="16" height="16" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" strokeWidth="1.2" {...(look === 'ahead' ? { strokeDasharray: '2 2' } : {})} />
      <path d={paths[look]} />
    </Drawing>
  );
}
