import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue(
  {
    commands: {
      groups: { go: 'Go to', move: 'Move', decide: 'Decide', write: 'Write', view: 'View', general: 'Everywhere' },
      key: { enter: 'Enter', shift: 'Shift', esc: 'Esc', space: 'Space' },
      palette: {
        open: 'Commands and search',
        title: 'Commands and search',
        placeholder: 'Type a command, a name, an e-mail or a number',
        none: 'Nothing answers to that.',
        found: 'People and cases',
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
        help: 'Letters are read as the character you type, so any keyboard layout works.',
        switch: 'Single-key commands',
        command: 'Command',
        key: 'Key',
        press: 'Press the new key…',
        change: 'Change the key of “%{command}”',
        reset: 'Back to the house keys',
        taken: '“%{command}” already uses it.',
      },
    },
  },
  {
    commands: {
      groups: { go: 'Aller à', move: 'Se déplacer', decide: 'Décider', write: 'Écrire', view: 'Affichage', general: 'Partout' },
      key: { enter: 'Entrée', shift: 'Maj', esc: 'Échap', space: 'Espace' },
      palette: {
        open: 'Commandes et recherche',
        title: 'Commandes et recherche',
        placeholder: 'Tapez une commande, un nom, une adresse ou un numéro',
        none: 'Rien ne correspond.',
        found: 'Personnes et dossiers',
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
        help: 'Une lettre compte pour le caractère qu’elle écrit : toute disposition de clavier convient.',
        switch: 'Commandes à une seule touche',
        command: 'Commande',
        key: 'Touche',
        press: 'Appuyez sur la nouvelle touche…',
        change: 'Changer la touche de « %{command} »',
        reset: 'Revenir aux touches de la maison',
        taken: '« %{command} » l’utilise déjà.',
      },
    },
  },
);
