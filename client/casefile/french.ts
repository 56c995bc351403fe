import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  caseFile: {
    open: 'Éditer le dossier',
    title: 'Éditer le dossier',
    help: 'Un seul document : ce qui s’est passé, les courriers, les clauses de leur jour et la preuve de l’historique. Il contient ce que son destinataire peut savoir ; qui l’a édité, pour qui et pourquoi reste dans l’historique.',
    for: 'Pour qui',
    purpose: 'Pour quel motif',
    purposeHelp: 'Au moins trois caractères ; il figure en première page.',
    format: 'Format',
    pdf: 'PDF, à lire',
    json: 'JSON, pour une machine',
    make: 'Éditer',
    making: 'Édition…',
    made: '%{name} est enregistré.',
  },
};
