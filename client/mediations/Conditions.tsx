import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { MediationRecord } from './mediation.ts';

/** The conditions on which the mediation stands, as they are at this moment; what does not hold says so in words. */
export function Conditions({ mediation }: { readonly mediation: MediationRecord }) {
  const t = useT();
  const say = useSay();
  const mediator = useStaffName(mediation.mediator_id);
  const { gates = [], closed_at: closed } = mediation as MediationRecord & { closed_at?: string | null };
  if (closed) return null;
  const broken = gates.filter(({ holds }) => !holds);
  return (
    <Box component="section" aria-label={t('mediations.conditions')} sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, mb: 2 }}>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', m: 0, p: 0 }}>
        {gates.map(({ name, holds }) => (
          <li key={name}>
            <ToneChip tone={holds ? 'good' : 'bad'}>{t(`mediations.condition.${name}` as 'mediations.condition.declared')}</ToneChip>
          </li>
        ))}
      </Box>
      {broken.map(({ name, detail, mend }) => <Typography key={name} variant="body2" sx={{ mt: 1 }}>{say(detail)} <Box component="span" sx={{ color: 'text.secondary' }}>{say(mend)}</Box></Typography>)}
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {mediation.mediator_id ? t('mediations.mediator', { name: mediator }) : t('mediations.noMediator')}
        {mediation.declared_at ? <> · {t('mediations.declared')} <When at={mediation.declared_at} /></> : null}
        {mediation.stops_at ? <> · {t('mediations.stops')} <When at={mediation.stops_at} /></> : null}
      </Typography>
    </Box>
  );
}
