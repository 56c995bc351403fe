import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  trainings: {
    title: 'Formations',
    intro: 'Qui a été formé à quelle version de quelle politique. Une nouvelle version laisse trente jours ; ensuite, le travail qui en dépend n’est confié à personne qui n’y ait été formé.',
    who: 'Collègue',
    version: 'version %{number}',
    since: 'en vigueur depuis le %{day}',
    record: 'Enregistrer une formation',
    recordFor: 'Enregistrer une formation de %{name} : %{title}',
    notNeeded: 'sans objet',
    trained: 'v%{number}, %{day}',
    never: 'jamais formé',
    standing: { current: 'Formé', due: 'À faire d’ici le %{day}', overdue: 'Non formé' },
    own: 'C’est une autre personne qui enregistre votre formation.',
    missing: 'Une formation manque. |||| %{smart_count} formations manquent.',
    none: 'Chacun est formé aux versions en vigueur.',
    notice: {
      due: 'Une nouvelle version de « %{title} » est en vigueur (version %{number}) : vous devez y être formé d’ici le %{day}.',
      overdue: 'Vous n’avez pas été formé à « %{title} », version %{number}, dont dépend ce travail.',
    },
  },
  fields: { policy: 'Politique', number: 'Version', trained_on: 'Formé le' },
  resources: { trainings: { name: 'Formation |||| Formations', create: 'Enregistrer une formation', fields: { staff_id: 'Qui a été formé', policy: 'À quelle politique', number: 'Version (celle en vigueur à défaut)', trained_on: 'Jour', note: 'Comment, par qui' } } },
};
