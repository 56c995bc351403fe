/** Case files in English. */
export const english = {
  caseFile: {
    open: 'Case file',
    title: 'Make a case file',
    help: 'One document with what happened, the letters, the clauses of their day and the proof of the history. It holds what its recipient may know; who made it, for whom and why stays in the history.',
    for: 'For whom',
    purpose: 'For what purpose',
    purposeHelp: 'At least three characters; it stands on the first page.',
    format: 'Format',
    pdf: 'PDF, to read',
    json: 'JSON, for a machine',
    make: 'Make the file',
    making: 'Making…',
    made: '%{name} was saved.',
  },
};
