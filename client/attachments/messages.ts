import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue(
  {
    attachments: {
      title: 'Files',
      add: 'Add a file',
      adding: 'Sending…',
      kinds: 'PDF, PNG, JPEG or plain text, at most 10 MB.',
      added: '%{name} is kept.',
      tooLarge: 'A file may weigh at most 10 MB.',
      none: 'No file yet.',
      download: 'Download %{name}',
      loading: 'Loading the files…',
      chosen: 'Document of this check',
      no: 'No document',
    },
    fields: { attachment: 'File' },
  },
  {
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
      chosen: 'Document de ce contrôle',
      no: 'Aucun document',
    },
    fields: { attachment: 'Fichier' },
  },
);
