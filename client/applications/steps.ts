/** The way of a file in six steps: which gates belong to which, and where on the screen each is mended. */
import type { MessageKey } from '../i18n/index.ts';
import { type ApplicationRecord, type GateRecord, gatesOf } from './application.ts';

export const steps = ['recommendation', 'interviews', 'references', 'checks', 'charter', 'decision'] as const;
export type Step = (typeof steps)[number];

/** What a gate asks for, in a few words, by the code it refuses with; its own sentence says what is missing. */
const byCode = {
  RECOMMENDATION_REQUIRED: 'recommendation',
  RECOMMENDATION_NOT_VERIFIED: 'recommendation',
  SELF_RECOMMENDATION: 'recommendation',
  RECOMMENDER_CHECK_MISSING: 'recommendation',
  INTERVIEW_REQUIRED: 'interviews',
  SCORECARD_INCOMPLETE: 'interviews',
  CONSENT_NOT_DECLARED: 'references',
  REFERENCES_INCOMPLETE: 'references',
  MATCH_WARNING_OPEN: 'references',
  BACKGROUND_CHECK_MISSING: 'checks',
  SKILLS_CHECK_MISSING: 'checks',
  INSURANCE_REQUIRED: 'checks',
  INSURANCE_EXPIRED: 'checks',
  INSURANCE_ACTIVITY_NOT_COVERED: 'checks',
  COMPENSATING_CHECK_MISSING: 'checks',
  CHARTER_NOT_ACCEPTED: 'charter',
  CHARTER_VERSION_OUTDATED: 'charter',
  TERMS_NOT_ACCEPTED: 'charter',
  EXPLICIT_ACCEPTANCE_REQUIRED: 'charter',
} as const satisfies Readonly<Record<string, Step>>;

const isKnown = (code: string): code is keyof typeof byCode => code in byCode;

/** The step in which a gate is passed; the decision itself for one that no step names. */
export const stepOf = ({ code }: GateRecord): Step => (isKnown(code) ? byCode[code] : 'decision');

/** What a gate asks for, in a few words; undefined where only its own sentence says it. */
export const gateTitle = ({ code }: GateRecord): MessageKey | undefined => (isKnown(code) ? `vetting.gates.${code}` : undefined);

export type StepLook = 'done' | 'under_way' | 'ahead';

/** How far a step is: done when its gates hold, under way when some do or the file stands there. */
export function lookOf(step: Step, application: ApplicationRecord): StepLook {
  if (step === 'decision') return application.state === 'admitted' ? 'done' : application.state === 'awaiting_signature' ? 'under_way' : 'ahead';
  const own = gatesOf(application).filter((gate) => stepOf(gate) === step);
  if (own.length > 0 && own.every(({ holds }) => holds)) return 'done';
  return own.some(({ holds }) => holds) || stageOf[step] === application.state ? 'under_way' : 'ahead';
}

const stageOf: Readonly<Partial<Record<Step, string>>> = { recommendation: 'received', interviews: 'interviewing', references: 'checking_references', checks: 'checking_documents', charter: 'awaiting_signature' };

/** Where a step is worked on: a page of its own, or a part of the file that takes the focus. */
export function placeOf(step: Step, { id, recommendation_id }: ApplicationRecord): { readonly to: string; readonly focus?: string } {
  if (step === 'recommendation') return { to: `/recommendations/${recommendation_id}/show` };
  if (step === 'decision') return { to: `/vetting/${id}/decision` };
  return { to: `/vetting/${id}`, focus: partId(step) };
}

/** The element of a part of the file. */
export const partId = (step: Step): string => `file-${step}`;
