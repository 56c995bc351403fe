import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { clauseText } from './clauses.ts';

export interface RefusalProps {
  /** The server's sentence, or the declaration's. */
  readonly detail: string;
  readonly clauseId?: string | undefined;
  /** Who can mend it, and how. */
  readonly mend?: string | undefined;
}

/** Why something is refused: the sentence, the clause that asks for it, and who can mend it. */
export function Refusal({ detail, clauseId, mend }: RefusalProps) {
  const t = useT();
  const say = useSay();
  const clause = clauseId ? clauseText(clauseId) : undefined;
  return (
    <Box role="note" sx={{ borderInlineStart: 3, borderColor: 'error.main', px: 1.5, py: 0.75, my: 1, bgcolor: 'background.default' }}>
      <Typography>{detail}</Typography>
      {mend ? <Typography variant="body2" color="text.secondary">{mend}</Typography> : null}
      {clause ? (
        <Typography variant="caption" component="blockquote" color="text.secondary" sx={{ m: 0, mt: 0.5 }}>
          {t('workflow.refusal.clause', { clause: say(clause) })}
        </Typography>
      ) : null}
    </Box>
  );
}
