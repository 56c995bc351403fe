import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  commands: {
    groups: { go: 'Aller à', move: 'Se déplacer', decide: 'Décider', write: 'Écrire', view: 'Affichage', general: 'Partout' },
    key: { enter: 'Entrée', shift: 'Maj', esc: 'Échap', space: 'Espace' },
    palette: {
      search: 'Rechercher partout',
      open: 'Commandes et recherche',
      title: 'Commandes et recherche',
      placeholder: 'Commande, nom, téléphone ou numéro',
      none: 'Rien ne correspond.',
      people: 'Personnes',
      cases: 'Dossiers',
      recent: 'Ouverts récemment',
      searching: 'Recherche…',
      unavailable: 'pas maintenant : %{reason}',
    },
    sheet: {
      open: 'Touches de cet écran',
      title: 'Touches de cet écran',
      close: 'Fermer',
      off: 'Les touches seules sont désactivées. Les combinaisons avec Ctrl ou ⌘ fonctionnent toujours.',
      change: 'Changer mes touches',
    },
    own: {
      title: 'Mes touches',
      help: 'Une lettre compte pour le caractère qu’elle écrit : toute disposition de clavier convient. Les commandes d’un écran figurent ici dès que vous l’avez ouvert.',
      switch: 'Commandes à une seule touche',
      command: 'Commande',
      key: 'Touche',
      press: 'Appuyez sur la nouvelle touche…',
      change: 'Changer la touche de « %{command} »',
      reset: 'Revenir aux touches de la maison',
      taken: 'est la touche de « %{command} », ou commence comme elle : choisissez-en une autre, ou changez d’abord celle-là.',
      done: '« %{command} » a sa nouvelle touche.',
      house: 'Touche de la maison',
    },
  },
};
