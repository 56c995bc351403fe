/** Whether a decision may still be appealed against. Pure and without a form: the console shows these gates too. */
import { type Gate, say } from '#engine/workflow';
import { appealCloses } from './appealWords.ts';

/** The decision that stands, and whether somebody appealed against it (lodging.sql.ts); left out while none stands. */
export interface Appealed {
  readonly appeal?: { readonly event_id: number; readonly decided_at: string; readonly appealed: boolean };
}

export const appealClause = 'house-rules.another-look';

export const appealingGates = {
  appeal_in_time: {
    holds: ({ appeal }, { now }) => !appeal || now <= appealCloses(appeal.decided_at),
    code: 'APPEAL_TOO_LATE', clause: appealClause,
    says: say('More than six months have passed since the decision.', 'Plus de six mois ont passé depuis la décision.'),
    mend: say('Answer the letter if something new came to light: a person reads it.', 'Répondez au courrier si un fait nouveau est apparu : une personne le lit.'),
  },
  not_appealed_yet: {
    holds: ({ appeal }) => !appeal?.appealed,
    code: 'ALREADY_APPEALED', clause: appealClause,
    says: say('This decision was appealed against already.', 'Cette décision a déjà fait l’objet d’un recours.'),
    mend: say('You are told in writing what comes of it.', 'La suite vous est donnée par écrit.'),
  },
} as const satisfies Record<string, Gate<Appealed>>;
