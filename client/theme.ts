/**
 * The console's looks: dense, quiet, ink on warm paper, the same in the dark. Every pair of colours below reaches 4.5:1
 * (text) or 3:1 (edges, focus), targets are 24 px or more, focus is a 2 px ring (WCAG 2.2: 1.4.3, 2.4.11, 2.5.8).
 */
import { type PaletteOptions, type ThemeOptions, alpha, createTheme } from '@mui/material/styles';
import { componentLooks } from './themeComponents.ts';

/** How a state looks beside its words: `#engine/workflow` names the tones. */
export type Tone = 'waiting' | 'active' | 'good' | 'bad' | 'neutral';

declare module '@mui/material/styles' {
  interface Palette {
    tones: Record<Tone, { ink: string; wash: string }>;
    focus: string;
  }
  interface PaletteOptions {
    tones?: Record<Tone, { ink: string; wash: string }>;
    focus?: string;
  }
}

const light: PaletteOptions = {
  mode: 'light',
  primary: { main: '#3f3d8f', dark: '#2f2d73', light: '#6b69b8', contrastText: '#ffffff' },
  secondary: { main: '#5c5a66', contrastText: '#ffffff' },
  error: { main: '#a8231b', dark: '#8a1a14', light: '#f6dedb', contrastText: '#ffffff' },
  warning: { main: '#845000', dark: '#6a4000', light: '#f8e9cf', contrastText: '#ffffff' },
  success: { main: '#1d663a', dark: '#154d2b', light: '#dcefe2', contrastText: '#ffffff' },
  info: { main: '#1f5a8a', dark: '#17466c', light: '#dcebf6', contrastText: '#ffffff' },
  background: { default: '#f7f6f3', paper: '#ffffff' },
  text: { primary: '#1d1c22', secondary: '#56545f', disabled: '#77757f' },
  divider: '#e2e0da',
  action: { hover: alpha('#1d1c22', 0.045), selected: alpha('#3f3d8f', 0.09), focus: alpha('#3f3d8f', 0.12) },
  focus: '#3f3d8f',
  tones: {
    waiting: { ink: '#754600', wash: '#faeed8' },
    active: { ink: '#3f3d8f', wash: '#e9e8f7' },
    good: { ink: '#185730', wash: '#e0f1e6' },
    bad: { ink: '#951e17', wash: '#fae5e3' },
    neutral: { ink: '#4d4b55', wash: '#ecebe7' },
  },
};

const dark: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#b3b1f4', dark: '#9a98e6', light: '#cfcdfb', contrastText: '#17161d' },
  secondary: { main: '#a9a7b5', contrastText: '#17161d' },
  error: { main: '#ff9d94', dark: '#f2857b', light: '#4a2320', contrastText: '#2a0c0a' },
  warning: { main: '#f0bd6a', dark: '#dca64e', light: '#43331a', contrastText: '#251803' },
  success: { main: '#82d3a1', dark: '#66bf89', light: '#1d3b2a', contrastText: '#06200f' },
  info: { main: '#8fc4ee', dark: '#72aede', light: '#1c3448', contrastText: '#051a2a' },
  background: { default: '#131217', paper: '#1b1a21' },
  text: { primary: '#ecebf0', secondary: '#aeacb9', disabled: '#8a8895' },
  divider: '#33313c',
  action: { hover: alpha('#ffffff', 0.06), selected: alpha('#b3b1f4', 0.16), focus: alpha('#b3b1f4', 0.2) },
  focus: '#b3b1f4',
  tones: {
    waiting: { ink: '#f3c983', wash: '#3a2d17' },
    active: { ink: '#c3c1f8', wash: '#2a2944' },
    good: { ink: '#97dcb1', wash: '#183324' },
    bad: { ink: '#ffb1aa', wash: '#42201d' },
    neutral: { ink: '#c4c2cd', wash: '#2b2a32' },
  },
};

const shape: ThemeOptions = {
  shape: { borderRadius: 6 },
  spacing: 8,
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
    fontSize: 13,
    h1: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3, letterSpacing: '-0.01em' },
    h2: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
    h3: { fontSize: '0.8125rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '0.875rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
    caption: { fontSize: '0.75rem', lineHeight: 1.4 },
    button: { fontSize: '0.8125rem', textTransform: 'none', fontWeight: 550, letterSpacing: 0 },
  },
};

const themed = (palette: PaletteOptions): ThemeOptions => {
  const base = createTheme({ ...shape, palette });
  return { ...shape, palette, components: componentLooks(base) };
};

export const lightTheme = themed(light);
export const darkTheme = themed(dark);
