import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  fairness: {
    menu: 'Direction',
    title: 'Équité',
    intro: 'Si des incidents semblables se terminent de même. Une marque dit qu’une part s’éloigne des autres plus que le hasard ne le ferait souvent : quelque chose à lire, jamais un verdict sur quiconque. La ligne qui vous concerne est laissée de côté.',
    quarter: 'Trimestre',
    total: 'Incidents signalés dans le trimestre : %{count}.',
    counted: '%{outcome} : %{count}',
    byCategory: 'Par nature',
    byColleague: 'Par personne qui a signalé',
    byManager: 'Par personne qui a apprécié',
    category: 'Nature',
    colleague: 'Collègue',
    manager: 'Apprécié par',
    share: 'Part confirmée',
    percent: '%{share} %',
    none: 'Rien à comparer.',
    tooFew: 'Trop peu d’incidents appréciés pour comparer : il en faut cinq par ligne, et deux lignes.',
    spread: 'De %{lowest} % à %{highest} %, la moitié sous %{median} % (%{compared} lignes d’au moins cinq incidents appréciés).',
    outcomes: { confirmed: 'Confirmés', legitimate_frustration: 'Frustration légitime', unfounded: 'Sans fondement', waiting: 'Non appréciés' },
    apart: { title: 'À regarder', yes: 'à part' },
    reviews: {
      title: 'Revues d’équité',
      intro: 'Une fois par trimestre, quelqu’un lit les chiffres et quelques dossiers, et écrit ce qu’ils montrent. Les chiffres sont gardés tels qu’ils étaient alors.',
      none: 'Personne n’a encore passé en revue %{quarter}.',
      write: 'Écrire une revue',
      findings: 'Constats',
      actions: 'Ce que nous en faisons',
      figures: 'Les chiffres d’alors',
    },
  },
  fields: { quarter: 'Trimestre', findings: 'Constats', actions: 'Ce que nous en faisons' },
  resources: { consistency_reviews: { name: 'Revue d’équité |||| Revues d’équité', create: 'Écrire une revue d’équité', fields: { quarter: 'Trimestre', findings: 'Ce que montrent les chiffres et les dossiers', actions: 'Ce que nous en faisons', written_by: 'Écrite par', created_at: 'Écrite' } } },
};
