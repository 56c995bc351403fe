import { appealOutcomes, appealable, reductions } from '#workflows/appealWords';
import { labelsIn } from '../i18n/catalogue.ts';

/** The English words of appeals. */
export const english = {
  resources: { appeals: { name: 'Appeal |||| Appeals', fields: { of_resource: 'Against', of_id: 'Number of the case', appellant_name: 'Who appeals', appellant_email: 'E-mail', decided_on_at: 'Decision of', submitted_at: 'Received', statement: 'What they say', evidence: 'Evidence', evidence_links: 'Pages they name', reviewer_id: 'Looked at by', outcome: 'Decision', reduced_to: 'Became', decided_at: 'Decided', decided_by: 'Decided by', decision_by: 'Decided by', ends_at: 'Ends', due_at: 'Answer by', reasons: 'Reasons', locale: 'Language', staff_id: 'Reviewer' } } },
  fields: { appellant_name: 'Who appeals', of_resource: 'Against' },
  values: {
    of_resource: Object.fromEntries(Object.entries(appealable).map(([name, { says }]) => [name, says.en])) as Readonly<Record<string, string>>,
    outcome_of_appeal: labelsIn(appealOutcomes, 'en'),
    reduced_to: labelsIn(reductions, 'en'),
  },
  appeals: {
    title: 'Appeals',
    late: 'late',
    statement: 'What they say',
    evidence: 'What they join',
    links: 'Pages they name',
    linkNote: 'Opens their page in a new tab. We did not check it.',
    none: 'Nothing was joined.',
    decision: 'The decision',
    toCase: 'Open the case',
    by: 'Decided by',
    reasons: 'Reasons given then',
    clause: 'Clause, as it read on %{day}',
    version: '%{title}, version %{version}',
    letter: 'The letter they received',
    noLetter: 'The letter is not known.',
    assign: 'Who looks at it afresh',
    assignHelp: 'Colleagues who did anything in the case cannot be chosen.',
    assignDo: 'Give it to them',
    conflict: 'took part in the case',
    nobody: 'Nobody is free of the case: invite a colleague who had no part in it.',
    decide: 'Decide this appeal',
    given: 'Given to %{name}',
    outcome: 'How it ended',
    became: 'It became: %{what}',
    customerNote: 'A customer’s request for a review: it needs no evidence, and is answered with the measure on their page too.',
    overturning: 'Overturning puts back the state, the listing and the record as they were before the decision.',
    standing: 'Stands now',
  },
};
