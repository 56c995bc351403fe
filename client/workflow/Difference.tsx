import { unseen } from '../layout/unseen.ts';
import { useT } from '../i18n/useT.ts';
import { useRecordName } from '../records/useRecordName.ts';
import { namedBy } from './declared.ts';
import { type Difference, pieces, replaced } from './differences.ts';
import { useStaffName } from './useStaffName.ts';
import { useListed, useStaffNames } from './useStaffNames.ts';
import { useWords } from './words.ts';

/** Who it was before and who after, by name. */
function ColleagueDifference({ before, after }: { before: unknown; after: unknown }) {
  const [was, is] = [useStaffName(before as number | null), useStaffName(after as number | null)];
  return <DifferenceText whole before={before === null ? '' : was} after={after === null ? '' : is} />;
}

/** Who they were before and who after, by their names. */
function ColleaguesDifference({ before, after }: { before: unknown; after: unknown }) {
  const listed = useListed();
  const [was, is] = [numbersOf(before), numbersOf(after)];
  const nameOf = useStaffNames([...new Set([...was, ...is])]);
  return <DifferenceText whole before={listed(was.map(nameOf))} after={listed(is.map(nameOf))} />;
}

/** A list as the trace keeps it: as text. */
const numbersOf = (value: unknown): number[] => (typeof value === 'string' ? (JSON.parse(value) as number[]) : []);

/** Which record it was before and which after, by name. */
function RecordDifference({ of, before, after }: { of: string; before: unknown; after: unknown }) {
  const [was, is] = [useRecordName(of, before as number | null), useRecordName(of, after as number | null)];
  return <DifferenceText whole before={was.name} after={is.name} />;
}

/** One field of a record before and after. */
export function FieldDifference({ resource, difference: { field, before, after } }: { resource: string; difference: Difference }) {
  const words = useWords(resource);
  // A side or a document may have done it, and then it is written as a word.
  const named = [before, after].some((value) => typeof value === 'string') ? undefined : namedBy(resource, field);
  if (field === 'interviewer_ids') return <ColleaguesDifference before={before} after={after} />;
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
