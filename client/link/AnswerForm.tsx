import { type FormEvent, useRef, useState } from 'react';
import { type Field, fieldsOf, isShown, valuesToSend } from '../workflow/schema.ts';
import type { AnswerProps } from './Answer.tsx';
import { faultsOf, leavesOf } from './check.ts';
import { DocumentsContext } from './Documents.tsx';
import { useDraft } from './draft.ts';
import { Files } from './Files.tsx';
import { FormField } from './FormField.tsx';
import { filled, wordsFor } from './words.ts';
import { type Problem, submitAgain } from './server.ts';
import { useWords } from './useWords.ts';
import { WhatIsWrong } from './WhatIsWrong.tsx';

/** A list begins with room for three. */
const usualRows = 3;

/** A choice among one is made already. */
const settled = (fields: readonly Field[]): Record<string, unknown> =>
  Object.fromEntries(fields.flatMap(({ name, kind, required, choices, property }): [string, unknown][] => {
    if (kind === 'choice' && required && choices.length === 1) return [[name, choices[0]]];
    return kind === 'rows' ? [[name, Array.from({ length: Math.min(usualRows, property.maxItems ?? usualRows) }, () => ({}))]] : [];
  }));

/** The form drawn from the declared input. What is typed stays in this tab until it has arrived. */
export function AnswerForm({ token, link, sent, used }: AnswerProps) {
  const { words, count } = useWords();
  const fields = fieldsOf(link.form);
  const [values, change, drop] = useDraft(link.opened, { ...settled(fields), ...link.values });
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState(false);
  const inFlight = useRef(false);
  // What the page was given goes back as it stands there now, whatever an earlier draft kept.
  const given = Object.fromEntries(fields.flatMap(({ name, property }) => (property.sent_back ? [[name, link.values[name]]] : [])));
  const faults = attempts > 0 ? faultsOf(fields, values) : {};

  const errorAt = (name: string): string | undefined => {
    const fault = faults[name];
    if (fault) return filled(words.fault[fault.kind], { by: count(fault.by) });
    const told = problem?.errors?.[name];
    return typeof told === 'string' ? told : undefined;
  };

  const send = async () => {
    // A double tap is one answer: the second comes before the page has drawn that the first is on its way.
    if (inFlight.current) return;
    setProblem(undefined);
    setAttempts((before) => before + 1);
    if (Object.keys(faultsOf(fields, values)).length > 0) return;
    inFlight.current = true;
    setSending(true);
    const answer = await submitAgain(token, link.opened, valuesToSend(fields, { ...values, ...given }));
    inFlight.current = false;
    setSending(false);
    if (answer.value) {
      drop();
      return sent();
    }
    if (answer.problem.code === 'LINK_USED') return used();
    setProblem(answer.problem);
    setAttempts((before) => before + 1);
  };

  const submitted = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const wrong = leavesOf(fields, values).flatMap((leaf) => {
    const error = errorAt(leaf.field.name);
    return error ? [{ leaf, error }] : [];
  });
  const documents = 'heading' in link.summary ? (link.summary.documents ?? []) : [];

  return (
    <form onSubmit={submitted} noValidate aria-labelledby="answer">
      <h2 id="answer">{words.form.heading}</h2>
      {wrong.length > 0 || problem ? <WhatIsWrong key={attempts} wrong={wrong} problem={problem} locale={link.locale} /> : null}
      <DocumentsContext value={documents}>
        {fields.filter((field) => !field.property.sent_back && isShown(field, values)).map((field) => (
          <FormField key={field.name} field={field} value={values[field.name]} errorAt={errorAt} change={(value) => change(field.name, value)} />
        ))}
      </DocumentsContext>
      {link.files ? <Files token={token} opened={link.opened} most={link.files.most} held={link.files.held} /> : null}
      <p className="quiet">{wordsFor(words.form.before, link.purpose)} {words.form.never}</p>
      <button type="submit" className="send" aria-disabled={sending}>
        {sending ? words.form.sending : words.form.send}
      </button>
    </form>
  );
}
