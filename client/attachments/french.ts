import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  attachments: {
    title: 'Fichiers',
    add: 'Ajouter un fichier',
    adding: 'Envoi…',
    kinds: 'PDF, PNG, JPEG ou texte simple, 10 Mo au plus.',
    added: '%{name} est conservé.',
    tooLarge: 'Un fichier pèse au plus 10 Mo.',
    none: 'Aucun fichier pour l’instant.',
    download: 'Télécharger %{name}',
    loading: 'Chargement des fichiers…',
    chosen: 'Document',
    no: 'Aucun document',
  },
  fields: { attachment: 'Fichier' },
};
