/** The closed lists of incidents and of the support that follows them. Pure: the console reads them too. */
import { type Say, say } from '#engine/workflow';

/** What abuse is, as the policy says it (S2-07 to S2-17). */
export const categories = {
  language: say('Insults or rude language', 'Insultes ou langage grossier'),
  threat: say('Threat', 'Menace'),
  intimidation: say('Intimidation', 'Intimidation'),
  assumptions: say('Motives imputed to the company', 'Intentions prêtées à l’entreprise'),
  comments_about_team: say('Wounding remarks about the team', 'Propos blessants sur l’équipe'),
  out_of_policy_pressure: say('Pressure for what no policy allows', 'Pression pour obtenir ce qu’aucune politique ne permet'),
  reputation_threat: say('Threat of bad publicity', 'Menace de mauvaise publicité'),
} as const satisfies Record<string, Say>;
export type Category = keyof typeof categories;

export const severities = {
  low: say('Low', 'Faible'),
  medium: say('Medium', 'Moyenne'),
  high: say('High', 'Élevée'),
} as const satisfies Record<string, Say>;
export type Severity = keyof typeof severities;

/** How grave each is: what somebody thinks of the company, or may write about it, never leads to a measure alone (C-09). */
export const severityOf: Readonly<Record<Category, Severity>> = {
  threat: 'high',
  intimidation: 'high',
  language: 'medium',
  comments_about_team: 'medium',
  out_of_policy_pressure: 'medium',
  assumptions: 'low',
  reputation_threat: 'low',
};

export const channels = {
  email: say('E-mail', 'E-mail'),
  phone: say('Telephone', 'Téléphone'),
  chat: say('Messages on the platform', 'Messagerie de la plateforme'),
  in_person: say('In person', 'En personne'),
  social_media: say('Social media', 'Réseaux sociaux'),
  other: say('Other', 'Autre'),
} as const satisfies Record<string, Say>;

/** What a person may find: each is the state that the incident then stands in. */
export const outcomes = {
  confirmed: say('Confirmed: it is abuse', 'Confirmé : c’est un abus'),
  legitimate_frustration: say('Legitimate frustration', 'Frustration légitime'),
  unfounded: say('Unfounded', 'Sans fondement'),
} as const satisfies Record<string, Say>;
export type Outcome = keyof typeof outcomes;

/** The clause that defines each kind of abuse. */
export const definitionOf: Readonly<Record<Category, string>> = {
  language: 'abuse-policy.language',
  threat: 'abuse-policy.threats',
  intimidation: 'abuse-policy.intimidation',
  assumptions: 'abuse-policy.assumptions',
  comments_about_team: 'abuse-policy.comments-about-team',
  out_of_policy_pressure: 'abuse-policy.out-of-policy-pressure',
  reputation_threat: 'abuse-policy.reputation-threats',
};

/** What management can offer to somebody who took the abuse (S2-35). */
export const supports = {
  talk: say('A talk with a manager', 'Un échange avec un responsable'),
  time: say('Time off the queue', 'Du temps hors de la file'),
  calmer_work: say('Calmer work for a while', 'Un travail plus calme pour un temps'),
  another_hand: say('A colleague takes this customer over', 'Un collègue reprend ce client'),
  outside_help: say('Help from outside: a doctor, a counsellor', 'Une aide extérieure : médecin, psychologue'),
  other: say('Something else', 'Autre chose'),
} as const satisfies Record<string, Say>;

/** Working days in which support is offered. */
export const supportDays = 2;
