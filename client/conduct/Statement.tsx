import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import type { ConductRecord } from './conduct.ts';

/** The provider's side, or where the waiting for it stands. */
export function Statement({ record }: { record: ConductRecord }) {
  const t = useT();
  const { statement, statement_at, statement_requested_at, statement_due_at, hearing_closed_at } = record;
  if (statement) {
    return (
      <>
        <Typography variant="body2" color="text.secondary">{t('conduct.statement.received')} {statement_at ? <When at={statement_at} focusable /> : null}</Typography>
        <Box component="blockquote" sx={{ m: 0, mt: 0.5, pl: 1.5, borderInlineStart: 3, borderColor: 'divider' }}>
          <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{statement}</Typography>
        </Box>
      </>
    );
  }
  if (!statement_requested_at) return <Typography color="text.secondary">{t('conduct.statement.notAsked')}</Typography>;
  return (
    <Typography color="text.secondary">
      {t(hearing_closed_at ? 'conduct.statement.silent' : 'conduct.statement.waiting')} {statement_due_at ? <When at={statement_due_at} focusable /> : null}
    </Typography>
  );
}
