/** What a decision against somebody gains by being open to appeal: the one act of the letter's link, its form, and when it comes too late. */
import * as z from 'zod';
import type { LinkPurpose, Party } from '#engine/workflow';
import { type Gate, type Transition, say } from '#engine/workflow';
import { appealCloses, appealLinkDays, mostEvidence } from './appealWords.ts';
import { asked, text } from './fields.ts';

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

const lines = text(2_000, 0).optional().meta({
  label: say('Addresses of pages that support it, one a line', 'Adresses de pages à l’appui, une par ligne'), long: true,
});

export const appealForm = z.object({
  statement: asked(text(10_000, 10), say('Why you think that the decision is wrong', 'Pourquoi vous pensez que la décision est erronée'), true),
  links: lines,
});

/** The act of whoever the decision was taken against, by their link alone: the record stays as it is, and an appeal begins. */
export const appealTransition = <const From extends readonly string[]>(from: From, party: Party, clause: string = appealClause): Transition<From[number], keyof typeof appealingGates> => ({
  from, to: 'stays', by: [party], needs: ['not_appealed_yet', 'appeal_in_time'], input: appealForm, kept_elsewhere: ['statement', 'links'], sends: ['appeal_received'], clause,
  label: say('Appeal', 'Former un recours'),
  done: say('Your appeal reached us', 'Votre recours nous est parvenu'),
});

export const appealLink = (party: Party): LinkPurpose<'appeal'> => ({ party, does: 'appeal', days: appealLinkDays, files: mostEvidence, says: say('Appeal against our decision', 'Former un recours contre notre décision') });
