/** The steps of an ordinary file, for whoever plays one: each scene adds what is its own. */
import type { PastClient, Recommender } from '../people/candidate.ts';
import type { Candidacy } from '../story/candidacy.ts';
import type { Box } from '../story/stage.ts';
import type { Card } from '../words/interviews.ts';
import { admitted, backgroundSeen, recommendationSeen, skillsSeen } from '../words/vetting.ts';

const first: Readonly<Partial<Record<Box, string>>> = { vetting: 'Inès', vetting2: 'Paul', manager: 'Dora', manager2: 'Hugo' };
const hours = [[9, 30], [10, 15], [11, 0], [14, 0], [15, 30]] as const;

/** Recommended, found genuine, and the file opened. */
export function arrives(file: Candidacy, box: Box, by: Recommender, provider?: () => number): Candidacy {
  const method = by.phone ? 'phone_call' : file.chance.one(['email_link', 'engagement'] as const);
  return file.recommended(by).office().confirms(box, method, file.chance.one(recommendationSeen[method])).opens(box, provider);
}

/** Met by these colleagues, who each write down what they heard. */
export function meets(file: Candidacy, by: readonly Box[], card?: Card): Candidacy {
  const { one } = file.chance;
  const [box = 'vetting', ...others] = by;
  const good = (): Card => ({ scores: [one([3, 4] as const), one([3, 4] as const), one([3, 4] as const), one([3, 3, 4] as const)] });
  file.invites(box, { by, workdays: 2, at: one(hours) }).holds(box, card ?? good(), [file.who.name, ...by.map((one) => first[one] ?? one)].join(', '));
  for (const other of others) file.later(8, 20).files(other, card ?? good());
  return file;
}

/** The candidate is asked for past clients and names them. */
export const names = (file: Candidacy, box: Box, clients: readonly PastClient[]): Candidacy => file.later(3, 8).asksClients(box).outside(1).declares(clients).office().startsReferences(box);

/** Background and skills looked at. */
export const checked = (file: Candidacy, box: Box): Candidacy =>
  file.describes(box, 'background', 'Registre, identité, antécédents').passes(box, 'background', file.chance.one(backgroundSeen))
    .describes(box, 'skills', `Métier : ${file.who.trade}`).passes(box, 'skills', file.chance.one(skillsSeen));

/** The documents, by the slugs that the form names. */
export const documents = ['quality-charter', 'service-charter', 'terms-of-use'];

/** Asked to sign, signed, and admitted by somebody who had no part in the file. */
export const signed = (file: Candidacy, box: Box, manager: Box): Candidacy =>
  file.office().requestsSignature(box).outside(1).signs(documents, file.who.name).office().admits(manager, file.chance.one(admitted[manager === 'manager' ? 'en' : 'fr']));
