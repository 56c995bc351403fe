/** The forms of the ladder: what each step is asked for. */
import * as z from 'zod';
import { say } from '#engine/workflow';
import { abusePolicy } from '../policies/abuse-policy.ts';
import { channels, referralGrounds } from './customerWords.ts';
import { asked, choice, day, id, text } from './fields.ts';

const incident_id = asked(id, say('Incident that it rests on', 'Incident qui la fonde'));
const reason = asked(text(1_000, 3), say('Reason', 'Raison'), true);
const review_on = asked(day, say('Looked at again on', 'Réexamen le'));

/** What customers are asked for, and the request itself. */
const citable = abusePolicy.clauses.filter(({ id: clause, side }) => side === 'customer_duty' || ['abuse-policy.definitions', 'abuse-policy.polite-request'].includes(clause));

export const customerForms = {
  ask: z.object({
    incident_id,
    clause_id: asked(choice(Object.fromEntries(citable.map(({ id: clause, text: words }) => [clause, words]))), say('Clause that the letter cites (the incident’s own when left empty)', 'Condition citée dans le courrier (celle de l’incident si rien n’est choisi)')).optional(),
    words: asked(text(1_000, 0), say('A word of your own, for the letter', 'Quelques mots de votre part, pour le courrier'), true).optional(),
  }),
  stop: z.object({ incident_id }),
  block: z.object({
    incident_id,
    channels: asked(z.array(choice(channels)).min(1).max(Object.keys(channels).length).meta({ labels: channels }), say('Channels held back', 'Canaux retenus')),
    review_on,
  }),
  emergency: z.object({ incident_id, reason: asked(text(1_000, 3), say('Why it cannot wait (the letter says it)', 'Pourquoi cela n’attend pas (le courrier le dit)'), true) }),
  refer: z.object({
    ground: asked(choice(referralGrounds), say('Ground', 'Motif')),
    authority: asked(text(200, 2), say('Authority', 'Autorité')),
    legal_basis: asked(text(500, 3), say('Legal basis', 'Fondement légal')),
    data_disclosed: asked(text(2_000, 3), say('What is disclosed, no more than needed', 'Ce qui est communiqué, sans plus qu’il n’en faut'), true),
  }),
  lift: z.object({ reason: asked(text(1_000, 3), say('Reason (the letter says it)', 'Raison (le courrier la dit)'), true) }),
  keep: z.object({ reason: asked(text(1_000, 3), say('Reason (the letter says it)', 'Raison (le courrier la dit)'), true), review_on }),
  request: z.object({ words: asked(text(2_000, 3), say('Why we should look at it again', 'Pourquoi nous devrions la réexaminer'), true) }),
  refuse: z.object({ reason }),
} as const;
