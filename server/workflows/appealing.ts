/** What a decision against somebody gains by being open to appeal: the one act of the letter's link, its form, and when it comes too late. */
import * as z from 'zod';
import { type LinkPurpose, type Party, type Transition, say } from '#engine/workflow';
import { appealClause, type appealingGates } from './appealingGates.ts';
import { appealLinkDays, mostEvidence } from './appealWords.ts';
import { asked, text } from './fields.ts';

const lines = text(2_000, 0).optional().meta({
  label: say('Addresses of pages that support it, one a line', 'Adresses de pages à l’appui, une par ligne'), long: true,
});

const appealForm = z.object({
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
