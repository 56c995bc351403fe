import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  workflow: {
    proposed: 'Proposé : %{what}',
    answer: { yes: 'oui', no: 'non' },
    actions: { create: 'Enregistré', edit: 'Modifié', undo: 'Annulé', claim: 'Réservé', release: 'Libéré', break_claim: 'Réservation reprise', import: 'Importé', send_again: 'Courrier renvoyé', file: 'Déposé', disclose: 'Montré à tous', attach: 'Fichier ajouté', note: 'Note ajoutée', list: 'Référencé', unlist: 'Sorti de la liste', note_cover: 'Couverture notée', open_application: 'Dossier ouvert', references_counted: 'Références comptées', admitted: 'Admis', accept: 'Accepté', supersede: 'Remplacé', signal_disposed: 'Signalement traité' },
    undo: {
      command: 'Annuler ma dernière décision',
      button: 'Annuler',
      seconds: '%{seconds} s',
      nothing: 'Rien à annuler : la dernière décision date de plus de 20 secondes.',
      undone: 'Annulé : %{done}',
    },
    form: { cancel: 'Abandonner', required: 'Ce champ est nécessaire.', counter: '%{length} / %{most}', zone: 'Votre heure : %{zone}' },
    letter: {
      heading: 'Le courrier qui partira',
      title: 'Courrier à %{to}',
      writing: 'Rédaction du courrier…',
      none: 'Aucun courrier ne part avec cette action.',
      later: 'Le courrier apparaît ici une fois le formulaire rempli.',
      promise: 'Rien n’est encore parti : il part avec la décision, après 20 secondes.',
    },
    refusal: { title: 'Pourquoi « %{action} » n’est pas possible maintenant', clause: 'La règle : %{clause}', document: '%{title}, version %{version}', never: 'Ce que personne ne peut faire, quel que soit son rôle :' },
    claim: { mine: 'À vous jusqu’à %{time}', other: '%{name} y travaille jusqu’à %{time}', colleague: 'Un collègue' },
    conflict: {
      title: { STALE: 'La fiche a changé pendant votre travail', CLAIMED: 'Un collègue y travaille' },
      meanwhile: 'Entre-temps',
      yours: 'Votre version',
      theirs: 'La fiche à présent',
      result: 'Ce qui en résulterait',
      nothing: 'Rien de ce que vous pouvez voir n’a changé.',
      outcome: '« %{action} », décidé sur ce qui est vrai à présent.',
      copy: 'Copier mon texte',
      copied: 'Copié',
      reason: 'Raison de la reprise (enregistrée)',
      save: 'Enregistrer mes modifications',
      leave: 'Laisser tel quel',
      again: { STALE: '%{action} quand même', CLAIMED: 'Reprendre et : %{action}' },
    },
    history: {
      title: 'Historique',
      loading: 'Lecture de l’historique…',
      empty: 'Il ne s’est encore rien passé.',
      more: 'Afficher la suite',
      someone: 'Quelqu’un',
      clock: 'L’horloge',
      key: 'La plateforme',
      link: 'Par lien',
      became: 'devenu',
      colon: ' :',
      details: 'Détails',
      added: 'ajouté :',
      removed: 'retiré :',
    },
  },
};
