/** Notes in English. */
export const english = {
  notes: {
    title: 'Notes',
    none: 'No note yet. A note is read by everybody who may open this page, and by nobody outside.',
    loading: 'Loading the notes…',
    label: 'Write a note',
    tell: 'Tell colleagues',
    told: 'For %{names}',
    add: 'Add the note',
    adding: 'Adding…',
    added: 'Note added.',
    write: 'Write a note',
    pin: 'Pin to the top',
    unpin: 'Take down',
    pinned: 'Note pinned.',
    unpinned: 'Note taken down.',
    pinnedTitle: 'Pinned notes',
    nobody: 'No colleague by that name.',
  },
};
