import { unseen } from '../layout/unseen.ts';
import { useT } from '../i18n/useT.ts';
import { useRecordName } from '../records/useRecordName.ts';
import { namedBy } from './declared.ts';
import { type Difference, pieces, replaced } from './differences.ts';
import { useStaffName } from './useStaffName.ts';
import { useWords } from './words.ts';

/** Who it was before and who after, by name. */
function ColleagueDifference({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [useStaffName(before as number | null), useStaffName(after as number | null)];
  return <DifferenceText whole before={before === null ? '' : was} after={after === null ? '' : is} />;
}

/** Which record it was before and which after, by name. */
function RecordDifference({ of, before, after }: { of: string; before: unknown; after: unknown }) {
  const [was, is] = [useRecordName(of, before as number | null), useRecordName(of, after as number | null)];
  return <DifferenceText whole before={was.name} after={is.name} />;
}

/** One field of a record before and after. */
export function FieldDifference({ resource, difference: { field, before, after } }: { resource: string; difference: Difference }) {
  const words = useWords(resource);
  const named = namedBy(resource, field);
  if (named === 'staff') return <ColleagueDifference before={before} after={after} />;
  if (named) return <RecordDifference of={named} before={before} after={after} />;
  return <DifferenceText before={words.written(field, before)} after={words.written(field, after)} />;
}

/** A text before and after: what went is struck, what came is underlined, and both are said to those who listen. A name changes as a `whole`. */
export function DifferenceText({ before, after, whole = false }: { before: string; after: string; whole?: boolean }) {
  const t = useT();
  return (
    <span style={{ whiteSpace: 'pre-wrap' }}>
      {(whole ? replaced(before, after) : pieces(before, after)).map(({ text, kind }, index) => {
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
