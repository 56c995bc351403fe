/** The questions behind the three blocks of the desk (ux.md, "My desk, by role"): each part of the house has its own file here. */
import type { Actor } from '#engine/workflow';
import { ofAdmission } from './admission.ts';
import { ofAppeals } from './appeals.ts';
import { ofConduct } from './conduct.ts';
import { ofComplaints } from './complaints.ts';
import { ofDuties } from './duties.ts';
import { ofLadder } from './ladder.ts';
import { ofMediations } from './mediations.ts';
import { ofPolicies } from './policies.ts';
import { ofProtection } from './protection.ts';
import { ofRequests } from './requests.ts';
import { ofReviews } from './reviews.ts';
import { ofSecondLooks } from './secondLooks.ts';
import { ofServices } from './services.ts';
import type { Waits } from './wait.ts';

const parts = [ofProtection, ofConduct, ofLadder, ofReviews, ofAdmission, ofServices, ofDuties, ofPolicies, ofRequests, ofComplaints, ofMediations, ofAppeals, ofSecondLooks];
const dayMs = 86_400_000;

/** Every question of the desk, by block: what may not be asked by this person is left out when it is. */
export function waits(by: Actor, now: Date): Waits {
  const asked = parts.map((part) => part(by, (days) => new Date(now.getTime() - days * dayMs).toISOString()));
  return { now: asked.flatMap((part) => part.now), waiting: asked.flatMap((part) => part.waiting), slipping: asked.flatMap((part) => part.slipping) };
}
