import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  dossier: {
    title: 'Fil',
    kind: 'Afficher',
    everything: 'Tout',
    asOf: 'À la date du',
    today: 'Aujourd’hui',
    then: 'Tel que connu le %{day} : rien de ce qui a été appris ensuite n’apparaît.',
    letter: 'Courrier à %{name}',
    none: 'Rien n’est encore connu.',
    noneThen: 'Rien n’était connu ce jour-là.',
    loading: 'Chargement du fil…',
  },
};
