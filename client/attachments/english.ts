/** Files in English. */
export const english = {
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
    chosen: 'Document',
    no: 'No document',
  },
  fields: { attachment: 'File' },
};
