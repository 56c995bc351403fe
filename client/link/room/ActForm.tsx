import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { fieldsOf, isShown, valuesToSend } from '../../workflow/schema.ts';
import { faultsOf, leavesOf } from '../check.ts';
import { useDraft } from '../draft.ts';
import { FormField } from '../FormField.tsx';
import type { OfferedAct, Problem } from '../server.ts';
import { useWords } from '../useWords.ts';
import { WhatIsWrong } from '../WhatIsWrong.tsx';
import { filled } from '../words.ts';
import { useRoom } from './useRoom.ts';

export interface ActFormProps {
  readonly act: OfferedAct;
  readonly heading: string;
  readonly send: string;
  /** What the page itself answers, and therefore does not ask. */
  readonly fills?: Readonly<Record<string, unknown>>;
  readonly first?: Readonly<Record<string, unknown>>;
  readonly children?: ReactNode;
  /** What stands below the questions. */
  readonly below?: ReactNode;
  close?(): void;
}

/** One act of the room as a form, drawn from its schema; what is typed stays in this tab until it has arrived. */
export function ActForm({ act, heading, send: label, fills = {}, first = {}, children, below, close }: ActFormProps) {
  const { words, count } = useWords();
  const { link, act: perform, pending } = useRoom();
  const own = useId();
  const fields = fieldsOf(act.form).filter(({ name }) => !(name in fills));
  const [values, change, drop] = useDraft(`${link.opened}:${act.name}`, first);
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const faults = attempts > 0 ? faultsOf(fields, values) : {};

  const errorAt = (name: string): string | undefined => {
    const fault = faults[name];
    if (fault) return filled(words.fault[fault.kind], { by: count(fault.by) });
    const told = problem?.errors?.[name];
    return typeof told === 'string' ? told : undefined;
  };
  const send = async () => {
    setProblem(undefined);
    setAttempts((before) => before + 1);
    if (Object.keys(faultsOf(fields, values)).length > 0) return;
    const stood = await perform(act.name, { ...valuesToSend(fields, values), ...fills });
    setProblem(stood);
    if (stood) return setAttempts((before) => before + 1);
    drop();
    close?.();
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const wrong = leavesOf(fields, values).flatMap((leaf) => {
    const error = errorAt(leaf.field.name);
    return error ? [{ leaf, error }] : [];
  });
  return (
    <form onSubmit={submitted} noValidate aria-labelledby={own} className="act">
      <h3 id={own}>{heading}</h3>
      {children}
      {wrong.length > 0 || problem ? <WhatIsWrong key={attempts} wrong={wrong} problem={problem} locale={link.locale} /> : null}
      {fields.filter((field) => isShown(field, values)).map((field) => (
        <FormField key={field.name} field={field} value={values[field.name]} errorAt={errorAt} change={(value) => change(field.name, value)} />
      ))}
      {below}
      <div className="buttons">
        <button type="submit" className="send" aria-disabled={pending}>{pending ? words.form.sending : label}</button>
        {close ? <button type="button" className="plain" onClick={close}>{words.room.back}</button> : null}
      </div>
    </form>
  );
}
