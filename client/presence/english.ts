/** Who else is here, in English. */
export const english = {
  presence: {
    title: 'Who else is here',
    editing: '%{who} is editing |||| %{who} are editing',
    looking: '%{who} is looking |||| %{who} are looking',
    others: '1 other |||| %{smart_count} others',
  },
};
