import Box from '@mui/material/Box';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { houseZone, localTime, quietHours } from '#workflows/localTime';
import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';

/** `Africa/Dakar` is read “Dakar”. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** What time it is where the telephone rings, and whether that is a time to call. */
export function LocalTime({ zone }: { zone: string | null | undefined }) {
  const t = useT();
  const at = new Date(useNow()).toISOString();
  const there = zone ?? houseZone;
  const quiet = quietHours(there, at);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', ...(quiet ? { color: 'warning.main', fontWeight: 600 } : {}) }}>
      {quiet ? <WarningIcon aria-hidden="true" sx={{ fontSize: 15, verticalAlign: 'text-bottom', mr: 0.5 }} /> : null}
      {t('references.time.there', { time: localTime(there, at).time, place: placeOf(there) })}
      {quiet ? ` – ${t(`references.time.${quiet}`)}` : ''}
    </Box>
  );
}
