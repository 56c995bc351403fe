import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { useAbility } from '../providers/ability.ts';
import { RelatedList } from '../records/RelatedList.tsx';
import { ClauseQuote } from '../workflow/ClauseQuote.tsx';
import { StateChip } from '../workflow/StateChip.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import { type ConductRecord, type SanctionRecord, money } from './conduct.ts';
import { OutcomeChip } from './OutcomeChip.tsx';

interface Restitution {
  readonly id: number;
  readonly amount_cents: number;
  readonly agreed_on?: string | null;
  readonly paid_on?: string | null;
}

/** What was decided, why, by which clause; or what waits for a second person. */
export function Ruling({ record }: { record: ConductRecord }) {
  const t = useT();
  const locale = useLanguage();
  const allowed = useAbility();
  const { outcome, reasons, clause_ids, departs_because, decided_at, decided_by, facts_on, proposal } = record;
  const by = useStaffName(decided_by);
  if (proposal) return <><Typography sx={{ mb: 1 }}>{t('conduct.decision.waits')}</Typography><Button variant="outlined" component={Link} to={`/conduct_cases/${record.id}/decision`}>{t('conduct.decision.toSheet')}</Button></>;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <OutcomeChip outcome={outcome ?? 'no_action'} />
        {decided_at ? <><span>{t('conduct.decision.by', { name: by })}</span><Typography component="span" variant="body2" color="text.secondary"><When at={decided_at} focusable /></Typography></> : <span>{t('conduct.decision.dismissed')}</span>}
      </Box>
      <Typography sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{reasons}</Typography>
      {(clause_ids ?? []).map((id) => <ClauseQuote key={id} id={id} on={typeof facts_on === 'string' ? facts_on : undefined} />)}
      {departs_because ? <Typography variant="body2" sx={{ mt: 1, maxWidth: '72ch' }}><strong>{t('conduct.decision.departs')}</strong> {departs_because}</Typography> : null}
      {outcome && outcome !== 'no_action' && allowed('list', 'sanctions') ? (
        <RelatedList<SanctionRecord> resource="sanctions" filter={{ conduct_case_id: record.id }} title={({ reference }) => reference}>
          {({ state, level }) => <><OutcomeChip outcome={level} /><StateChip resource="sanctions" state={state} /></>}
        </RelatedList>
      ) : null}
      {decided_at && allowed('list', 'restitutions') ? (
        <>
          <Typography variant="h3" component="h3" sx={{ mt: 1.5 }}>{t('conduct.restitution.title')}</Typography>
          <RelatedList<Restitution & { id: number }> resource="restitutions" filter={{ conduct_case_id: record.id }} title={({ amount_cents }) => money(locale, amount_cents)}>
            {({ paid_on, agreed_on }) => <span>{paid_on ? <>{t('conduct.restitution.paid')} <When at={paid_on} focusable /></> : agreed_on ? <>{t('conduct.restitution.agreed')} <When at={agreed_on} focusable /></> : t('conduct.restitution.open')}</span>}
          </RelatedList>
        </>
      ) : null}
    </>
  );
}
