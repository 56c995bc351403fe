import { type Appealable, milder } from '#workflows/appealWords';
import type { CaseRecord } from '../workflow/record.ts';
import type { AppealRecord } from './appeal.ts';

/** What a decision of this kind may be made into; nothing where it has no milder form. */
const milderOf = (of: Appealable): readonly string[] => (milder as Partial<Record<Appealable, readonly string[]>>)[of] ?? [];

/** The appeal with its form cut to what its decision can become: nobody makes a review milder, nor a sanction a customer's measure. */
export function narrowed(appeal: AppealRecord): CaseRecord {
  const kinds = milderOf(appeal.of_resource);
  const transitions = appeal.transitions?.map((action) => {
    const { outcome, reduced_to, ends_on, ...others } = action.input?.properties ?? {};
    if (action.name !== 'decide' || !outcome) return action;
    const outcomes = (outcome.enum ?? []).filter((one) => one !== 'reduced' || kinds.length > 0);
    const properties = {
      outcome: { ...outcome, enum: outcomes },
      ...(kinds.length > 0 && reduced_to && { reduced_to: { ...reduced_to, enum: (reduced_to.enum ?? []).filter((one) => kinds.includes(String(one))) } }),
      ...(appeal.of_resource === 'sanctions' && ends_on && { ends_on: { ...ends_on, shown_if: { field: 'reduced_to', is: 'suspension' }, needed: true } }),
      ...others,
    };
    return { ...action, input: { ...action.input, properties } };
  });
  return { ...appeal, ...(transitions && { transitions }) };
}
