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
    noneSuch: 'Rien de ce genre.',
    alone: { letters: 'Courriers', decisions: 'Décisions' },
    tools: 'Ce que montre le fil',
    toKind: 'Choisir ce que montre le fil',
    key: 'Essentiel',
    whole: 'Montrer toutes les traces',
    dayDown: 'Jour suivant dans le fil',
    dayUp: 'Jour précédent dans le fil',
    automatic: '%{smart_count} trace automatique |||| %{smart_count} traces automatiques',
    summary: 'Résumé',
    summaryThen: 'Résumé, au %{day}',
    stands: 'Situation',
    telling: { reviews: '%{smart_count} publié |||| %{smart_count} publiés', incidents: '%{smart_count} confirmé |||| %{smart_count} confirmés', sanctions: '%{smart_count} en vigueur' },
    loading: 'Chargement du fil…',
  },
};
