import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  notes: {
    title: 'Notes',
    none: 'Aucune note. Une note est lue par toute personne qui peut ouvrir cette page, et par personne au-dehors.',
    loading: 'Chargement des notes…',
    label: 'Écrire une note',
    tell: 'Prévenir des collègues',
    told: 'Pour %{names}',
    add: 'Ajouter la note',
    adding: 'Ajout…',
    added: 'Note ajoutée.',
    write: 'Écrire une note',
    pin: 'Épingler en tête',
    unpin: 'Détacher',
    pinned: 'Note épinglée.',
    unpinned: 'Note détachée.',
    pinnedTitle: 'Notes épinglées',
    nobody: 'Aucun collègue de ce nom.',
  },
};
