import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useCreate, useNotify } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { useFormDraft } from '../workflow/keptDraft.ts';
import { refreshLists } from '../workflow/refresh.ts';
import type { Chosen } from './CustomerField.tsx';
import type { InFront } from './inFront.ts';

interface Values {
  readonly verbatim: string;
  readonly category: string;
  readonly channel: string;
  readonly occurred_at: string;
  readonly target_staff_id: number | '';
}
const blank: Values = { verbatim: '', category: '', channel: '', occurred_at: '', target_staff_id: '' };

export interface Report {
  readonly customer: Chosen | null;
  readonly about: InFront | null;
  /** The page tells who it was: the server finds them by the case that is named. */
  readonly byPage: boolean;
  done(): void;
}

const sentence = (problem: Problem | undefined, name: string): string | undefined => {
  const said = problem?.errors?.[name];
  return typeof said === 'string' ? said : undefined;
};

/** What a report is made of, kept while it is written, and the sending of it. */
export function useFileReport({ customer, about, byPage, done }: Report) {
  const t = useT();
  const client = useQueryClient();
  const notify = useNotify();
  const [create, { isPending: pending }] = useCreate();
  const [draft, change, drop] = useFormDraft({ resource: 'incidents', id: 'new', name: about ? `create?${about.resource}=${about.id}` : 'create' }, { ...blank });
  const values = draft as unknown as Values;
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const required = (missing: boolean) => (tried && missing ? t('workflow.form.required') : undefined);
  const whole = customer !== null && values.verbatim.trim() !== '' && values.category !== '' && values.channel !== '';
  const errors = {
    customer: required(customer === null) ?? sentence(problem, 'customer_id') ?? sentence(problem, 'customer_email'),
    verbatim: required(values.verbatim.trim() === '') ?? (problem?.code === 'VERBATIM_REQUIRED' ? (problem.message ?? problem.detail) : sentence(problem, 'verbatim')),
    category: required(values.category === '') ?? sentence(problem, 'category'),
    channel: required(values.channel === '') ?? sentence(problem, 'channel'),
    occurred_at: sentence(problem, 'occurred_at'),
    target_staff_id: sentence(problem, 'target_staff_id'),
  };

  const send = async (): Promise<void> => {
    setTried(true);
    if (!whole || pending) return;
    const person = customer.id === undefined ? (byPage ? {} : { customer_email: customer.email }) : { customer_id: customer.id };
    const data = {
      ...person, verbatim: values.verbatim.trim(), category: values.category, channel: values.channel,
      ...(about ? { about_resource: about.resource, about_id: about.id } : {}),
      ...(values.occurred_at ? { occurred_at: new Date(values.occurred_at).toISOString() } : {}),
      ...(values.target_staff_id ? { target_staff_id: values.target_staff_id } : {}),
    };
    try {
      await create('incidents', { data }, { returnPromise: true, onError: () => undefined });
    } catch (error) {
      setProblem(problemOf(error) ?? { code: 'BROKEN', ...(error instanceof Error ? { detail: error.message } : {}) });
      return;
    }
    drop();
    refreshLists(client, 'incidents');
    notify(t('incidents.report.done'), { type: 'success' });
    announce(t('incidents.report.done'));
    done();
  };
  const said = problem && problem.code !== 'VERBATIM_REQUIRED' ? (problem.message ?? problem.detail) : undefined;
  return { values, change: change as (name: keyof Values, value: unknown) => void, errors, problem: said, pending, send };
}
