import { useT } from '../i18n/useT.ts';
import { useNow } from '../layout/useNow.ts';
import { When } from '../layout/When.tsx';
import { ToneChip } from '../workflow/StateChip.tsx';
import { type AppealRecord, isOpen } from './appeal.ts';

/** By when an appeal is to be answered, and whether that day has passed; nothing once it is. */
export function Due({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  const now = useNow();
  if (!appeal.due_at || !isOpen(appeal)) return null;
  const late = Date.parse(appeal.due_at) < now;
  return <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 4, alignItems: 'center' }}><When at={appeal.due_at} />{late ? <ToneChip tone="bad">{t('appeals.late')}</ToneChip> : null}</span>;
}
