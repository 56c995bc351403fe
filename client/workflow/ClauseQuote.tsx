import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { type ClauseInForce, useClause } from './clauses.ts';

export interface ClauseQuoteProps {
  readonly id: string | null | undefined;
  /** The day of the facts, when another text may have been in force. */
  readonly on?: string | undefined;
}

/** A clause in the words that were in force, and the way to the document that holds it; nothing while they are not known. */
export function ClauseQuote({ id, on }: ClauseQuoteProps) {
  return <Quoted clause={useClause(id, on)} />;
}

/** A clause that is known, quoted. */
export function Quoted({ clause }: { clause: ClauseInForce | undefined }) {
  const t = useT();
  const say = useSay();
  if (!clause) return null;
  const where = t('workflow.refusal.document', { title: say(clause.title), version: clause.policy_version });
  return (
    <Typography variant="caption" component="blockquote" color="text.secondary" sx={{ m: 0, mt: 0.5 }}>
      {t('workflow.refusal.clause', { clause: say(clause.text) })}{' '}
      <Link to={`/policy_versions/${clause.policy_version_id}/show#${clause.id}`} style={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{where}</Link>
    </Typography>
  );
}
