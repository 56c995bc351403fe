/** The words of the library, without their schemas, for the console carries them: whom a document speaks to, why it changes, what a clause is. */
import { type Say, say } from '#engine/workflow';
import type { ClauseForce, ClauseSide, PolicyClause } from '../policies/policyText.ts';

export type { ClauseForce, ClauseSide, PolicyClause };

/** Providers are told of a change this many days before it takes effect (C-05). */
export const noticeDays = 15;

/** The states in which a provider is a member (C-07: also while suspended, and until a termination takes effect). */
export const memberStates = ['active', 'on_hold', 'suspended', 'terminating'] as const;

export const audiences = {
  providers: say('Providers', 'Prestataires'),
  customers: say('Customers', 'Clients'),
  everyone: say('Providers and customers', 'Prestataires et clients'),
  staff: say('Staff', 'Équipe'),
} as const satisfies Record<string, Say>;
export type Audience = keyof typeof audiences;

export const drivers = {
  legal: say('The law', 'Le droit'),
  technological: say('Technology', 'La technique'),
  organisational: say('How we are organised', 'Notre organisation'),
  other: say('Something else', 'Autre chose'),
} as const satisfies Record<string, Say>;

export const sides = {
  provider_duty: say('What providers owe', 'Ce que doivent les prestataires'),
  platform_commitment: say('What the platform promises', 'Ce que promet la plateforme'),
  customer_duty: say('What customers owe', 'Ce que doivent les clients'),
  staff_standard: say('How the staff work', 'Comment l’équipe travaille'),
} as const satisfies Record<ClauseSide, Say>;

export const forces = {
  sanctionable: say('Sanctionable', 'Sanctionnable'),
  advisory: say('Advisory', 'Indicative'),
} as const satisfies Record<ClauseForce, Say>;

/** How somebody was told by a person when a letter did not reach them: any means, but it is recorded (S0-35). */
export const noticeChannels = {
  phone: say('By telephone', 'Par téléphone'),
  post: say('By post', 'Par la poste'),
  in_person: say('In person', 'De vive voix'),
  other_mail: say('At another address', 'À une autre adresse'),
  other: say('In another way', 'Autrement'),
} as const satisfies Record<string, Say>;

/** Clauses as the table keeps them, opened. */
export const clausesOf = (kept: unknown): readonly PolicyClause[] => (typeof kept === 'string' ? (JSON.parse(kept) as PolicyClause[]) : []);

/** What is wrong with the ids of these clauses for a document of this slug; null when nothing is. */
export function idsAtFault(slug: string, clauses: unknown): Say | null {
  const ids = Array.isArray(clauses) ? clauses.map((one: { id?: unknown } | null) => one?.id).filter((one): one is string => typeof one === 'string') : [];
  const foreign = ids.find((one) => !one.startsWith(`${slug}.`));
  if (foreign !== undefined) return say(`The clauses of this document begin with “${slug}.”; “${foreign.slice(0, 80)}” does not.`, `Les clauses de ce document commencent par « ${slug}. » ; « ${foreign.slice(0, 80)} » non.`);
  const twice = ids.find((one, index) => ids.indexOf(one) !== index);
  return twice === undefined ? null : say(`“${twice.slice(0, 80)}” stands there twice.`, `« ${twice.slice(0, 80)} » y figure deux fois.`);
}
