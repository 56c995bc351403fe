/** The dossier of a person in English. */
export const english = {
  dossier: {
    title: 'Timeline',
    kind: 'Show',
    everything: 'Everything',
    asOf: 'As known on',
    today: 'Today',
    then: 'As it was known on %{day}: nothing that was learned later is shown.',
    letter: 'Letter to %{name}',
    none: 'Nothing is known yet.',
    noneThen: 'Nothing was known on that day.',
    loading: 'Loading the timeline…',
  },
};
