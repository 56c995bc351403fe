import { unseen } from '../layout/unseen.ts';
import { useT } from '../i18n/useT.ts';
import { type Difference, pieces } from './differences.ts';
import { useStaffName } from './useStaffName.ts';
import { useWords } from './words.ts';

const namesColleague = (field: string): boolean => field.endsWith('_by') || field === 'assignee_id';

/** Who it was before and who after, by name. */
function ColleagueDifference({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [useStaffName(before as number | null), useStaffName(after as number | null)];
  return <DifferenceText before={before === null ? '' : was} after={after === null ? '' : is} />;
}

/** One field of a record before and after. */
export function FieldDifference({ resource, difference: { field, before, after } }: { resource: string; difference: Difference }) {
  const words = useWords(resource);
  if (namesColleague(field)) return <ColleagueDifference before={before} after={after} />;
  return <DifferenceText before={words.written(field, before)} after={words.written(field, after)} />;
}

/** A text before and after: what went is struck, what came is underlined, and both are said to those who listen. */
export function DifferenceText({ before, after }: { before: string; after: string }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'pre-wrap' }}>
      {pieces(before, after).map(({ text, kind }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span style={unseen}>{t(`workflow.history.${kind}`)} </span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}
