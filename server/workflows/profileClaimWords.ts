import { type Say, say } from '#engine/workflow';
import type { ViolationKind } from './conductWords.ts';

/** What a claim is about. */
export const claimKinds = {
  credential: say('Diploma or certificate', 'Diplôme ou certificat'),
  skill: say('Skill', 'Compétence'),
  experience: say('Experience', 'Expérience'),
  other: say('Something else', 'Autre'),
} as const satisfies Record<string, Say>;
export type ClaimKind = keyof typeof claimKinds;

/** What an untrue claim of each kind amounts to. */
export const untruths: Readonly<Record<ClaimKind, ViolationKind>> = { credential: 'false_credentials', skill: 'exaggerated_skills', experience: 'overstated_experience', other: 'overstated_experience' };
