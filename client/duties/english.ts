/** The English words of what providers owe. */
export const english = {
  duties: {
    menu: 'Requests to providers',
    asked: 'What is asked',
    came: 'What came of it',
    ask: 'Ask something',
    answersOf: 'How they answer',
    toReroute: 'To pass on',
    neverHeld: 'Saying no is never held against a provider, whatever the reason.',
    declined: 'Declined, told apart: %{reasons}.',
    took: 'working days: %{days}, of %{target} meant',
    clock: { answeredLate: 'Answered late' },
  },
  resources: {
    provider_requests: {
      name: 'Request to a provider |||| Requests to providers', create: 'Ask a provider',
      fields: { created_at: 'Sent', subject: 'Subject', text: 'What is asked', kind: 'Who asks, and for what', outcome: 'Answer' },
    },
  },
  fields: { overdue_at: 'Overdue since', signalled_at: 'Silence signalled', rerouting: 'Passed on', rerouted_at: 'Passed on', decline_reason: 'Why not', waiver_reason: 'Why waived', reminded_at: 'Reminded' },
};
