import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  presence: {
    title: 'Qui d’autre est ici',
    editing: '%{who} modifie |||| %{who} modifient',
    looking: '%{who} consulte |||| %{who} consultent',
    others: '1 autre |||| %{smart_count} autres',
  },
};
