import { type ChangeEvent, useId, useRef, useState } from 'react';
import { accepted, largest, sizeInWords } from '../attachments/attachment.ts';
import { type Problem, type Upload, joinFile, takeOutFile } from './server.ts';
import { useWords } from './useWords.ts';
import { filled } from './words.ts';

export interface FilesProps {
  readonly token: string | undefined;
  readonly opened: string;
  readonly most: number;
  readonly held: readonly Upload[];
}

/** Files joined to the answer: each is sent as soon as it is chosen, and may be taken out until the answer leaves. */
export function Files({ token, opened, most, held }: FilesProps) {
  const { locale, words, count } = useWords();
  const own = useId();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState(held);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const texts = words.files;

  const chosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const picked = [...(event.target.files ?? [])];
    event.target.value = '';
    setProblem(undefined);
    for (const file of picked) {
      if (file.size > largest) return setProblem({ code: 'TOO_LARGE' });
      setSending(file.name);
      const { value, problem: why } = await joinFile(token, opened, file);
      setSending(undefined);
      if (!value) return setProblem(why);
      setFiles((before) => [...before, value]);
    }
  };
  const takeOut = async (file: Upload) => {
    setProblem(undefined);
    const { problem: why } = await takeOutFile(token, file.id);
    if (why && why.code !== 'MISSING') return setProblem(why);
    setFiles((before) => before.filter(({ id }) => id !== file.id));
    input.current?.focus();
  };
  const ours: Readonly<Record<string, string>> = { TOO_LARGE: texts.tooLarge, UNREACHABLE: texts.unreachable, UNAVAILABLE: texts.unreachable, BROKEN: texts.unreachable, SIGNED_OUT: words.problem.again };
  const error = problem && (ours[problem.code] ?? problem.detail ?? texts.unreachable);
  const full = files.length >= most;
  return (
    <div className={error ? 'field wrong files' : 'field files'}>
      <p id={`${own}-label`} className="asked">{texts.label}</p>
      <p id={`${own}-help`} className="quiet">{filled(texts.help, { most: count(most) })}</p>
      {error ? <p id={`${own}-error`} className="error" role="alert">{error}</p> : null}
      {files.length > 0 ? (
        <ul aria-label={texts.joined}>
          {files.map((file) => (
            <li key={file.id}>
              <span><span className="name">{file.name}</span> <span className="quiet">{sizeInWords(file.bytes, locale)}</span></span>
              <button type="button" className="plain" onClick={() => void takeOut(file)} aria-label={filled(texts.takeOut, { name: file.name })}>{texts.remove}</button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="quiet" role="status">{sending ? filled(texts.sending, { name: sending }) : full ? texts.full : ''}</p>
      {full ? null : (
        <label className="choose">
          <input ref={input} type="file" multiple accept={accepted} disabled={sending !== undefined} aria-labelledby={`${own}-label ${own}-choose`} aria-describedby={[error && `${own}-error`, `${own}-help`].filter(Boolean).join(' ')} onChange={(event) => void chosen(event)} />
          <span id={`${own}-choose`}>{texts.choose}</span>
        </label>
      )}
    </div>
  );
}
