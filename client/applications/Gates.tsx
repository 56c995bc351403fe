import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { unseen } from '../layout/unseen.ts';
import { Quoted } from '../workflow/ClauseQuote.tsx';
import { useClauseBeside } from '../workflow/clauses.ts';
import { type ApplicationRecord, type GateRecord, gatesOf, isOpen } from './application.ts';
import { Mark } from './Mark.tsx';
import { gateTitle, placeOf, stepOf } from './steps.ts';
import { useFrom } from './useFrom.ts';

/** The rule behind a gate and who can open it, for whoever asks. */
function Rule({ gate, on, id }: { gate: GateRecord; on: string | undefined; id: string }) {
  const say = useSay();
  const clause = useClauseBeside(gate.clause_id, on);
  return (
    <Box id={id} sx={{ mt: 0.5, pl: 1.25, borderInlineStart: 2, borderColor: 'divider' }}>
      <Quoted clause={clause} />
      {gate.holds ? null : <Typography variant="body2" color="text.secondary">{say(gate.mend)}</Typography>}
    </Box>
  );
}

/** One gate: does it hold, in a few words; if not, what is missing, and the way to what mends it. */
function GateItem({ application, gate }: { application: ApplicationRecord; gate: GateRecord }) {
  const t = useT();
  const say = useSay();
  const from = useFrom();
  const [open, setOpen] = useState(false);
  const title = gateTitle(gate);
  const words = title ? t(title) : say(gate.detail);
  const rule = `rule-${gate.name}`;
  const { to, focus } = placeOf(stepOf(gate), application);
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: 1, py: 0.75, borderBottom: 1, borderColor: 'divider', '&:last-child': { borderBottom: 0 } }}>
      <Box sx={{ pt: '3px' }}><Mark look={gate.holds ? 'done' : 'shut'} /></Box>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <Typography component="span" sx={{ flex: 1, minWidth: 0, fontWeight: gate.holds ? 400 : 600 }}>
            {words}<span style={unseen}>{' '}{t(gate.holds ? 'vetting.gates.holds' : 'vetting.gates.shut')}</span>
          </Typography>
          <Button color="inherit" aria-expanded={open} aria-controls={open ? rule : undefined} aria-label={t('vetting.gates.ruleOf', { gate: words })} onClick={() => setOpen(!open)} sx={{ color: 'text.secondary', minWidth: 0, px: 0.75, minHeight: 24, py: 0 }}>{t('vetting.gates.rule')}</Button>
        </Box>
        {gate.holds || !title ? null : <Typography variant="body2" color="text.secondary">{say(gate.detail)}</Typography>}
        {gate.holds || !isOpen(application) ? null : <Link to={to} state={{ from, focus }} replace={focus !== undefined} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px', fontSize: '0.8125rem' }}>{t(`vetting.gates.mend.${stepOf(gate)}`)}</Link>}
        {open ? <Rule gate={gate} on={gate.clause_on ?? application.clause_on} id={rule} /> : null}
      </Box>
    </Box>
  );
}

/** The file's glass gates, the shut ones first on the decision sheet, in the order of the way on the file. */
export function Gates({ application, shutFirst = false }: { application: ApplicationRecord; shutFirst?: boolean }) {
  const t = useT();
  const gates = gatesOf(application);
  const ordered = shutFirst ? [...gates].sort((a, b) => Number(a.holds) - Number(b.holds)) : gates;
  return (
    <>
      {isOpen(application) ? null : <Typography variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>{t(application.snapshot ? 'vetting.gates.judged' : 'vetting.gates.today')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {ordered.map((gate) => <GateItem key={gate.name} application={application} gate={gate} />)}
      </Box>
    </>
  );
}
