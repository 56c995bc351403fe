import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Side } from '#workflows/mediationWords';
import { Attachments } from '../attachments/Attachments.tsx';
import { Kbd } from '../commands/Kbd.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type MediationRecord, type StatementRecord, nameOf } from './mediation.ts';

/** One message: who, when, the words as they were written, and the files that came with them. */
export function Said({ statement, mediation }: { readonly statement: StatementRecord; readonly mediation: MediationRecord }) {
  const t = useT();
  const { party, text, said_at: at, released_at: released, id } = statement;
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="body2" color="text.secondary">
        <Box component="strong" sx={{ color: 'text.primary' }}>{party === 'mediator' ? t('mediations.theMediator') : nameOf(mediation, party)}</Box> · <When at={at} />{released ? ` · ${t('mediations.released')}` : ''}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      <Attachments resource="statements" recordId={id} adds={false} />
    </Box>
  );
}

interface SpaceProps {
  readonly mediation: MediationRecord;
  readonly side: Side;
  readonly statements: readonly StatementRecord[];
  readonly writes: (() => void) | undefined;
  readonly keys: string;
}

/** The private space of one side: its edge and its words say who reads it. */
export function Space({ mediation, side, statements, writes, keys }: SpaceProps) {
  const t = useT();
  const own = statements.filter(({ visibility, space }) => visibility === 'private' && space === side);
  const name = nameOf(mediation, side);
  const figures = mediation.neutrality?.[side];
  return (
    <Box component="section" aria-label={t('mediations.space', { name })} sx={{ border: 1, borderColor: 'divider', borderLeft: 4, borderLeftColor: ({ palette }) => palette.tones.waiting.ink, borderRadius: 1, bgcolor: 'background.paper', p: 1.5, minWidth: 0 }}>
      <Typography variant="h2">{name}</Typography>
      <Typography variant="body2" color="text.secondary">{t(side === 'customer' ? 'mediations.onlyCustomer' : 'mediations.onlyProvider')}</Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>{own.map((statement) => <Said key={statement.id} statement={statement} mediation={mediation} />)}</Box>
      {own.length === 0 ? <Typography color="text.secondary" sx={{ my: 1 }}>{t('mediations.nothing')}</Typography> : null}
      {writes ? <Button variant="outlined" size="small" onClick={writes} sx={{ mt: 1 }}>{t('mediations.writeTo', { name })}<Kbd keys={keys} /></Button> : null}
      {figures ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {t('mediations.figures', { said: figures.said, told: figures.told, offers: figures.offers })}
          {figures.answered_in === null ? '' : ` ${t('mediations.answeredIn', { hours: figures.answered_in })}`}
        </Typography>
      ) : null}
    </Box>
  );
}
