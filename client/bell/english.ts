/** The bell in English. */
export const english = {
  bell: {
    title: 'What concerns you',
    open: 'Open the bell',
    none: 'Bell: nothing new',
    unread: 'Bell: %{count} case with something new |||| Bell: %{count} cases with something new',
    rang: '1 case has something new for you. |||| %{smart_count} cases have something new for you.',
    new: 'New:',
    more: 'and 1 more |||| and %{smart_count} more',
    readAll: 'Mark all as read',
    allRead: 'All read.',
    empty: 'Nothing that concerns you alone. What waits for you is on your desk.',
    reasons: {
      mentioned: '%{who} named you in a note',
      named: 'You were named in a note',
      handed: '%{who} put you in charge',
      signed: '%{who} confirmed what you proposed: %{what}',
      refused: '%{who} did not follow your proposal: %{what}',
      moved: '%{what} · %{who}',
      woke: 'What you put off is awake',
    },
  },
};
