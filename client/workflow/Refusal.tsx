import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Quoted } from './ClauseQuote.tsx';
import { useClauseBeside } from './clauses.ts';

export interface RefusalProps {
  /** The server's sentence, or the declaration's. */
  readonly detail: string;
  readonly clauseId?: string | undefined;
  /** The day of the facts that are judged, as the server says; today when left out. */
  readonly on?: string | undefined;
  /** Who can mend it, and how. */
  readonly mend?: string | undefined;
}

/** Why something is refused: the sentence, the clause that asks for it, and who can mend it. */
export function Refusal({ detail, clauseId, on, mend }: RefusalProps) {
  return (
    <Box role="note" sx={{ borderInlineStart: 3, borderColor: 'error.main', px: 1.5, py: 0.75, my: 1, bgcolor: 'background.default' }}>
      <Typography>{detail}</Typography>
      {mend ? <Typography variant="body2" color="text.secondary">{mend}</Typography> : null}
      <Quoted clause={useClauseBeside(clauseId, on)} />
    </Box>
  );
}
