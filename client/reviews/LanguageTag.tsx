import Box from '@mui/material/Box';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import type { Locale } from '#engine/workflow';

/** The language a text is written in: two letters to see, its name to hear. */
export function LanguageTag({ locale }: { locale: Locale }) {
  const t = useT();
  return (
    <Box component="span" sx={{ border: 1, borderColor: 'divider', borderRadius: 0.5, px: 0.5, fontSize: '0.6875rem', lineHeight: 1.4, color: 'text.secondary' }}>
      <span aria-hidden="true">{locale}</span>
      <span style={unseen}>{t(`values.locale.${locale}`)}</span>
    </Box>
  );
}
