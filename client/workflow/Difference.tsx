import { unseen } from '../layout/unseen.ts';
import { useT } from '../i18n/useT.ts';
import { pieces } from './differences.ts';

/** A text before and after: what went is struck, what came is underlined, and both are said to those who listen. */
export function DifferenceText({ before, after }: { before: unknown; after: unknown }) {
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
