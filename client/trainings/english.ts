/** The English words of trainings. */
export const english = {
  trainings: {
    title: 'Trainings',
    intro: 'Who was trained on which version of which policy. A new version leaves thirty days; after that, work that rests on it is given to nobody who has not been trained.',
    who: 'Colleague',
    version: 'version %{number}',
    since: 'in force since %{day}',
    record: 'Record a training',
    recordFor: 'Record a training of %{name} on %{title}',
    notNeeded: 'not needed',
    trained: 'v%{number}, %{day}',
    never: 'never trained',
    standing: { current: 'Trained', due: 'Due by %{day}', overdue: 'Not trained' },
    own: 'Somebody else records that you were trained.',
    missing: 'One training is missing. |||| %{smart_count} trainings are missing.',
    none: 'Everybody is trained on the versions in force.',
    notice: {
      due: 'A new version of “%{title}” is in force (version %{number}): you are to be trained on it by %{day}.',
      overdue: 'You have not been trained on “%{title}”, version %{number}, on which this work rests.',
    },
  },
  fields: { policy: 'Policy', number: 'Version', trained_on: 'Trained on' },
  resources: { trainings: { name: 'Training |||| Trainings', create: 'Record a training', fields: { staff_id: 'Who was trained', policy: 'On which policy', number: 'Version (the one in force when left empty)', trained_on: 'Day', note: 'How, by whom' } } },
};
