import { unseen } from '../layout/unseen.ts';
import { useT } from '../i18n/useT.ts';
import { type Difference, pieces } from './differences.ts';
import { useWords } from './words.ts';

/** One field of a record before and after. */
export function FieldDifference({ resource, difference: { field, before, after } }: { resource: string; difference: Difference }) {
  const words = useWords(resource);
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
