import { criteria, modes } from '#workflows/interviewWords';
import { catalogue } from '../i18n/catalogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** Choices are named by the declaration; the catalogue passes them on to lists, facts and the history. */
const named = <Name extends string>(labels: Readonly<Record<Name, { readonly en: string; readonly fr: string }>>, locale: 'en' | 'fr') =>
  Object.fromEntries(Object.entries<{ en: string; fr: string }>(labels).map(([name, label]) => [name, label[locale]])) as Record<Name, string>;

export const messages = catalogue(
  {
    ...english,
    resources: { interviews: { name: 'Interview |||| Interviews' }, scorecards: { name: 'Scorecard |||| Scorecards' } },
    fields: {
      application_id: 'Application', starts_at: 'Begins', minutes: 'Minutes', mode: 'How', place: 'Place', interviewer_ids: 'Interviewers', sequence: 'Changes', started_at: 'Began', held_minutes: 'Lasted',
      participants: 'Who took part', profile_validated: 'Profile validated', motivation_validated: 'Motivation validated', cancel_reason: 'Why it was cancelled',
    },
    values: { mode: named(modes, 'en'), criterion: named(criteria, 'en') },
  },
  {
    ...french,
    resources: { interviews: { name: 'Entretien |||| Entretiens' }, scorecards: { name: 'Grille |||| Grilles' } },
    fields: {
      application_id: 'Candidature', starts_at: 'Début', minutes: 'Durée (minutes)', mode: 'Comment', place: 'Lieu', interviewer_ids: 'Mené par', sequence: 'Changements', started_at: 'A commencé', held_minutes: 'A duré',
      participants: 'Qui a participé', profile_validated: 'Profil validé', motivation_validated: 'Motivation validée', cancel_reason: 'Pourquoi il est annulé',
    },
    values: { mode: named(modes, 'fr'), criterion: named(criteria, 'fr') },
  },
);
