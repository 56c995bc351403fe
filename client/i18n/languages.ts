/** The languages of the house, each in its own words. */
export const languages = [
  { id: 'en', name: 'English' },
  { id: 'fr', name: 'Français' },
];
