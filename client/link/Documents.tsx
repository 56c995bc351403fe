import { createContext } from 'react';
import type { LinkDocument } from '#workflows/linkSummary';
import { filled } from './words.ts';
import { useWords } from './useWords.ts';

/** The documents that this link asks to accept; each stands under its own box. */
export const DocumentsContext = createContext<readonly LinkDocument[]>([]);

/** The whole text of a document, folded until it is asked for. */
export function DocumentText({ document: { title, version, clauses } }: { readonly document: LinkDocument }) {
  const { words, say } = useWords();
  return (
    <details className="document">
      <summary>{words.form.read} <span className="quiet">– {say(title)} · {filled(words.form.version, { version })}</span></summary>
      <ol>{clauses.map((clause) => <li key={clause.en}>{say(clause)}</li>)}</ol>
    </details>
  );
}
