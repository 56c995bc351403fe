/** The state of the house in English. */
export const english = {
  state: {
    title: 'State of the house',
    intro: 'What does not arrive, does not go on or ran out. What asks for somebody is marked, and stands on your desk too.',
    fine: 'Nothing to do.',
    asks: 'Asks for somebody:',
    noBackups: 'The house does not know its backups: whoever runs its database keeps and tries them (see the operating guide).',
    parts: { letters: 'Letters', imports: 'Imports', accounts: 'Accounts and invitations', keys: 'Keys', chain: 'History', clock: 'Clock' },
  },
};
