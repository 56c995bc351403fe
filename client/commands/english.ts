/** Commands and keys in English. */
export const english = {
  commands: {
    groups: { go: 'Go to', move: 'Move', decide: 'Decide', write: 'Write', view: 'View', general: 'Everywhere' },
    key: { enter: 'Enter', shift: 'Shift', esc: 'Esc', space: 'Space' },
    palette: {
      search: 'Search everywhere',
      open: 'Commands and search',
      title: 'Commands and search',
      placeholder: 'Command, name, telephone or number',
      none: 'Nothing answers to that.',
      people: 'People',
      cases: 'Cases',
      recent: 'Opened lately',
      searching: 'Searching…',
      unavailable: 'not now: %{reason}',
    },
    sheet: {
      open: 'Keys of this screen',
      title: 'Keys of this screen',
      close: 'Close',
      off: 'Single keys are switched off. Chords with Ctrl or ⌘ still work.',
      change: 'Change my keys',
    },
    own: {
      title: 'My keys',
      help: 'Letters are read as the character you type, so any keyboard layout works. The commands of a screen stand here once you have opened it.',
      switch: 'Single-key commands',
      command: 'Command',
      key: 'Key',
      press: 'Press the new key…',
      change: 'Change the key of “%{command}”',
      reset: 'Back to the house keys',
      taken: 'is the key of “%{command}”, or begins like it: choose another, or change that one first.',
      done: '“%{command}” has its new key.',
      house: 'House key',
    },
  },
};
