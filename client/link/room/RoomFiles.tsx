import { type ChangeEvent, useId, useState } from 'react';
import { useWords } from '../useWords.ts';
import { filled } from '../words.ts';
import { useRoom } from './useRoom.ts';

/** Kinds that the house keeps. */
const accepted = '.pdf,.png,.jpg,.jpeg,.txt';

/** Files that go with the message that is being written: sent at once, and taken out again until it leaves. */
export function RoomFiles() {
  const { words } = useWords();
  const { link } = useRoom();
  const id = useId();
  const [held, setHeld] = useState(link.files?.held ?? []);
  const [problem, setProblem] = useState('');
  if (!link.files) return null;

  const send = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const form = new FormData();
    form.set('opened', link.opened);
    form.set('file', file);
    setProblem('');
    try {
      const response = await fetch('/api/links/attachments', { method: 'POST', credentials: 'same-origin', headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang }, body: form });
      const answer = (await response.json()) as { id: number; name: string; kind: string; bytes: number; detail?: string };
      if (response.ok) setHeld([...held, answer]);
      else setProblem(answer.detail ?? words.problem.broken);
    } catch {
      setProblem(words.problem.unreachable);
    }
  };
  const takeOut = async (number: number) => {
    const response = await fetch(`/api/links/attachments/${number}`, { method: 'DELETE', credentials: 'same-origin' }).catch(() => undefined);
    if (response?.ok) setHeld(held.filter((one) => one.id !== number));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{words.room.files} <span className="quiet">({words.form.optional})</span></label>
      {problem ? <p className="error" role="alert">{problem}</p> : null}
      {held.map((file) => <p key={file.id}>{file.name} <button type="button" className="bare" onClick={() => void takeOut(file.id)}>{filled(words.room.takeOut, { name: file.name })}</button></p>)}
      {held.length < link.files.most ? <input id={id} type="file" accept={accepted} onChange={(event) => void send(event)} /> : null}
    </div>
  );
}
