import Box from '@mui/material/Box';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { useNow } from '../layout/useNow.ts';
import { useStaffName } from '../workflow/useStaffName.ts';
import { type ApplicationRecord, daysInStage, isOpen } from './application.ts';

/** Who has it in charge, by name; said plainly when nobody has. */
export function Assignee({ id }: { id: number | null | undefined }) {
  const t = useT();
  const name = useStaffName(id);
  return <>{id == null ? t('vetting.nobody') : name}</>;
}

/** “12 days”, in the colour of a warning where a week has gone by. */
export function Days({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const days = daysInStage(application, useNow());
  const late = days > 7 && isOpen(application);
  return <Box component="span" sx={late ? { color: 'warning.main', fontWeight: 600 } : {}}>{t('vetting.days', { smart_count: days })}</Box>;
}

/** How many gates hold of how many, as words and as a bar. */
export function GateCount({ application: { gate_count: count } }: { application: ApplicationRecord }) {
  const t = useT();
  if (!count) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden="true" sx={{ width: 44, height: 5, borderRadius: 1, bgcolor: 'divider', overflow: 'hidden' }}>
        <Box component="span" sx={{ display: 'block', height: '100%', width: `${(100 * count.held) / Math.max(1, count.all)}%`, bgcolor: count.held === count.all ? 'success.main' : 'primary.main' }} />
      </Box>
      <span aria-hidden="true">{count.held}/{count.all}</span>
      <span style={unseen}>{t('vetting.gates.count', { held: count.held, all: count.all })}</span>
    </Box>
  );
}

/** Warnings that wait for somebody's judgement. */
export function Warnings({ application: { open_warnings: open } }: { application: ApplicationRecord }) {
  const t = useT();
  if (!open) return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'warning.main', fontWeight: 600, whiteSpace: 'nowrap' }}>
      <WarningIcon aria-hidden="true" sx={{ fontSize: 15 }} />
      {t('vetting.warnings', { smart_count: open })}
    </Box>
  );
}
