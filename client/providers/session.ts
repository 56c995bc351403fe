/** Who is signed in, asked once and kept until a refusal or a change. */
import { type PackRule, unpackRules } from '@casl/ability/extra';
import type { Locale, Role } from '#engine/workflow';
import { type Rule, houseAbility } from './ability.ts';
import { loadDeclarations } from '../workflow/declared.ts';
import { http } from './http.ts';
import { forgetPreferences, loadPreferences } from './preferences.ts';

export interface Staff {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly locale: Locale;
  /** When they took their place here. */
  readonly since?: string | null;
}

interface Answer {
  readonly staff: Staff;
  readonly rules: PackRule<Rule>[];
}

let asked: Promise<Staff> | undefined;
let present: Staff | undefined;

/**
 * What has routes of its own, outside the declared resources and so outside the packed rules. The server asks again at
 * each: it shows of the history and the letters only what tells of records that this person may read.
 */
function rulesOfTheHouse(roles: readonly Role[]): Rule[] {
  const readsCases = roles.some((role) => role !== 'administrator');
  return [
    { action: 'read', subject: ['Staff', 'Event'] },
    ...(readsCases ? [{ action: 'read', subject: 'Letter' }] : []),
    ...(roles.includes('administrator') ? [{ action: ['read', 'create', 'edit'], subject: ['Staff', 'ApiKey'] }] : []),
  ];
}

function welcome(answer: unknown): Staff {
  const { staff, rules } = answer as Answer;
  houseAbility.update([...unpackRules(rules), ...rulesOfTheHouse(staff.roles)]);
  present = staff;
  return staff;
}

/** Whoever is signed in. @throws HttpError 401 when nobody is */
export function session(): Promise<Staff> {
  asked ??= Promise.all([http('/api/session'), loadDeclarations(), loadPreferences()]).then(([{ json }]) => welcome(json));
  asked.catch(() => forgetSession());
  return asked;
}

/** Signs in. @throws HttpError 401 (wrong), 403 `STEP_UP_REQUIRED` (a code is needed), 429 with `retry_after` */
export async function signIn(credentials: { email: string; password: string; code?: string }): Promise<Staff> {
  const [{ json }] = await Promise.all([http('/api/session', { method: 'POST', body: JSON.stringify(credentials) }), loadDeclarations()]);
  const staff = welcome(json);
  await loadPreferences();
  asked = Promise.resolve(staff);
  return staff;
}

/** Forgets who was here and what they may do. */
export function forgetSession(): void {
  asked = undefined;
  present = undefined;
  forgetPreferences();
  houseAbility.update([]);
}

/** The staff member at this screen, once known. */
export const whoIsHere = (): Staff | undefined => present;
