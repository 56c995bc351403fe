/** The English words of second looks. */
export const english = {
  resources: { second_looks: { name: 'Second look |||| Second looks', fields: { due_at: 'Read by', answered_at: 'Answered', first_clause: 'Clause of the first decision', outcome: 'Answer' } } },
  fields: { answered_at: 'Answered', first_clause: 'Clause of the first decision', due_at: 'Due' },
  secondLooks: {
    menu: 'Second looks',
    intro: 'Drawn at random. Read the text and answer as if it were yours to decide; the first decision is shown afterwards, and stays as it is.',
    seen: 'The review as it was',
    confirmed: 'Author confirmed: %{how}',
    unconfirmed: 'Author not confirmed',
    never: 'Never returned to its author',
    returned: 'Returned to its author once |||| Returned to its author %{smart_count} times',
    signal: 'Signal: %{kind}',
    confirmed_signal: 'confirmed',
    harmless: 'harmless',
    both: 'Both answers',
    first: 'First decision',
    second: 'Second reader',
    toCase: 'Open the review',
    conclusion: 'What we take from it:',
  },
};
