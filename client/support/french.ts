import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  resources: { support_actions: { name: 'Soutien |||| Soutiens', fields: { staff_id: 'Pour', owner_id: 'Proposé par', kind: 'Quoi', note: 'Un mot' } } },
  fields: {
    incident_id: 'Incident',
    offered_at: 'Proposé',
    answered_at: 'Répondu',
    done_at: 'Apporté',
  },
  support: {
    title: 'Soutien à l’équipe',
    one: 'Soutien',
    private: 'Vu par les responsables et par la personne concernée, et par eux seuls.',
    due: 'à proposer',
    forIncident: 'Après l’incident n° %{id}',
    forMe: { title: 'Un soutien pour vous' },
    owed: { title: 'À proposer', none: 'Personne n’attend de soutien.' },
    underway: { title: 'En cours', none: 'Rien n’est en cours.' },
    settled: { title: 'Apportés ou déclinés', none: 'Rien pour l’instant.' },
    load: {
      title: 'Ce que chacun a subi',
      help: 'Les signalements dont on n’a pas conclu qu’ils étaient autre chose. Cela ne dit rien de la qualité du travail de qui que ce soit.',
      none: 'Personne n’a subi d’abus en quatre-vingt-dix jours.',
      who: 'Collègue',
      days: '%{days} jours',
      calmer: 'Demandez si un travail plus calme aiderait pour un temps.',
    },
  },
};
