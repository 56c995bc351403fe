import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  duties: {
    menu: 'Demandes aux prestataires',
    asked: 'Ce qui est demandé',
    came: 'Ce qu’il en est advenu',
    ask: 'Poser une question',
    answersOf: 'Comment il répond',
    toReroute: 'À transmettre',
    neverHeld: 'Dire non n’est jamais reproché à un prestataire, quelle qu’en soit la raison.',
    declined: 'Déclinées, comptées à part\u00A0: %{reasons}.',
    took: 'jours ouvrés\u00A0: %{days}, pour %{target} visés',
    clock: { answeredLate: 'Réponse tardive' },
  },
  resources: {
    provider_requests: {
      name: 'Demande à un prestataire |||| Demandes aux prestataires', create: 'Poser une question à un prestataire',
      fields: { created_at: 'Envoyée', subject: 'Objet', text: 'Ce qui est demandé', kind: 'Qui demande, et quoi', outcome: 'Réponse' },
    },
  },
  fields: { overdue_at: 'En retard depuis', signalled_at: 'Silence signalé', rerouting: 'Transmise', rerouted_at: 'Transmise', decline_reason: 'Pourquoi non', waiver_reason: 'Pourquoi levée', reminded_at: 'Relancé' },
};
