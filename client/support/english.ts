/** The English words of the support that is owed to colleagues. */
export const english = {
  resources: { support_actions: { name: 'Support |||| Support', fields: { staff_id: 'For', owner_id: 'Offered by', kind: 'What', note: 'A word' } } },
  fields: {
    incident_id: 'Incident',
    offered_at: 'Offered',
    answered_at: 'Answered',
    done_at: 'Given',
  },
  support: {
    title: 'Support to the team',
    one: 'Support',
    private: 'Seen by managers and by the colleague alone.',
    due: 'to be offered',
    forIncident: 'After incident #%{id}',
    forMe: { title: 'Support for you' },
    owed: { title: 'To offer', none: 'Nobody waits for support.' },
    underway: { title: 'Underway', none: 'Nothing is underway.' },
    settled: { title: 'Given or declined', none: 'Nothing yet.' },
    load: {
      title: 'What each colleague took',
      help: 'Reports not found to be something else. It says nothing of how well anybody works.',
      none: 'Nobody took abuse in ninety days.',
      who: 'Colleague',
      days: '%{days} days',
      calmer: 'Ask whether calmer work for a while would help.',
    },
  },
};
