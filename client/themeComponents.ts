import type { Theme, ThemeOptions } from '@mui/material/styles';

/** The smallest target a finger or an unsteady hand can hit (WCAG 2.5.8). */
const target = 24;

/** How MUI's and react-admin's pieces look in this theme. */
export function componentLooks({ palette, shape, spacing }: Theme): NonNullable<ThemeOptions['components']> {
  const edge = `1px solid ${palette.divider}`;
  const ring = { outline: `2px solid ${palette.focus}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { scrollPaddingTop: 64, scrollPaddingBottom: 64 },
        body: { fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' },
        ':focus-visible': ring,
        'a': { color: palette.primary.main },
        'ins': { textDecoration: 'underline', textDecorationThickness: 2, background: palette.tones.good.wash, color: palette.tones.good.ink },
        'del': { textDecoration: 'line-through', background: palette.tones.bad.wash, color: palette.tones.bad.ink },
        'mark': { background: palette.tones.waiting.wash, color: palette.tones.waiting.ink, borderRadius: 2, padding: '0 2px' },
        '@media (prefers-reduced-motion: reduce)': { '*, *::before, *::after': { animationDuration: '0.01ms !important', transition: 'none !important' } },
        // Paper has nothing to press, and nowhere to go.
        '@media print': { 'body': { background: 'none' }, 'nav, .MuiButton-root, .MuiIconButton-root': { display: 'none !important' } },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { '&.Mui-focusVisible': ring } } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: { root: { minHeight: 28, padding: spacing(0.25, 1.25) }, outlined: { borderColor: palette.divider } },
    },
    MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { minWidth: target + 4, minHeight: target + 4, borderRadius: shape.borderRadius } } },
    MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 4, minWidth: target, minHeight: target } } },
    MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: 4 } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' }, outlined: { border: edge } } },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiMenu: { styleOverrides: { paper: { border: edge } } },
    MuiPopover: { styleOverrides: { paper: { border: edge, boxShadow: '0 8px 28px rgb(0 0 0 / 0.14)' } } },
    MuiDialog: { styleOverrides: { paper: { border: edge, boxShadow: '0 16px 48px rgb(0 0 0 / 0.22)' } } },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: '1rem', fontWeight: 650, padding: spacing(2, 2.5, 1) } } },
    MuiDialogContent: { styleOverrides: { root: { padding: spacing(1, 2.5) } } },
    MuiDialogActions: { styleOverrides: { root: { padding: spacing(1.5, 2.5) } } },
    MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { minHeight: target, borderRadius: 4 } } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined', margin: 'dense', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', margin: 'dense' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { backgroundColor: palette.background.paper },
        // An edge that shows where a field is, at 3:1 (WCAG 1.4.11).
        notchedOutline: { borderColor: palette.text.disabled },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 2 } } },
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: palette.divider, fontSize: '0.8125rem' },
        sizeSmall: { padding: '5px 10px' },
        head: { color: palette.text.secondary, fontWeight: 600, whiteSpace: 'nowrap', backgroundColor: palette.background.paper },
        paddingCheckbox: { width: 36, padding: '0 4px' },
      },
    },
    MuiTableSortLabel: { styleOverrides: { root: { minHeight: target } } },
    MuiTooltip: {
      defaultProps: { arrow: false, enterDelay: 400 },
      styleOverrides: { tooltip: { fontSize: '0.75rem', backgroundColor: palette.text.primary, color: palette.background.paper } },
    },
    MuiAlert: { defaultProps: { variant: 'outlined' }, styleOverrides: { root: { padding: spacing(0.5, 1.5), color: palette.text.primary, backgroundColor: palette.background.paper } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiTab: { styleOverrides: { root: { minHeight: 36, padding: spacing(0.5, 1.5) } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 36 } } },
    MuiSnackbarContent: { styleOverrides: { root: { backgroundColor: palette.text.primary, color: palette.background.paper } } },
    RaNotification: {
      styleOverrides: {
        root: {
          '& .RaNotification-success': { backgroundColor: palette.success.main, color: palette.success.contrastText },
          '& .RaNotification-error': { backgroundColor: palette.error.main, color: palette.error.contrastText },
          '& .RaNotification-warning': { backgroundColor: palette.warning.main, color: palette.warning.contrastText },
        },
      },
    },
  };
}
