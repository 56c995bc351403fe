import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RequestException } from '#workflows/requestWords';
import { exactly } from '../i18n/dates.ts';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useStaffName } from '../workflow/useStaffName.ts';

function Item({ exception: { what, reason, by, at } }: { exception: RequestException }) {
  const t = useT();
  const locale = useLanguage();
  const name = useStaffName(by);
  return (
    <Box component="li" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <Typography sx={{ fontWeight: 600 }}>{what}</Typography>
      <Typography>{reason}</Typography>
      <Typography variant="caption" color="text.secondary">{t('requests.exceptionBy', { name, when: exactly(at, locale) })}</Typography>
    </Box>
  );
}

/** What management granted for this request alone, and why. */
export function Exceptions({ exceptions }: { exceptions: readonly RequestException[] }) {
  return <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{exceptions.map((exception) => <Item key={exception.at} exception={exception} />)}</Box>;
}
