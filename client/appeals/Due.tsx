import Chip from '@mui/material/Chip';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { type AppealRecord, isOpen } from './appeal.ts';

/** By when an appeal is to be answered, and whether that day has passed; nothing once it is. */
export function Due({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  if (!appeal.due_at || !isOpen(appeal)) return null;
  const late = new Date(appeal.due_at).getTime() < Date.now();
  return <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}><When at={appeal.due_at} />{late ? <Chip size="small" color="error" variant="outlined" label={t('appeals.late')} /> : null}</span>;
}
