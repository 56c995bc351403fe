import { appeals } from './appeals.ts';
import { challenged } from './challenged.ts';
import { complaints } from './complaints.ts';
import { claims } from './claims.ts';
import { conduct } from './conduct.ts';
import { days } from './days.ts';
import { decisions } from './decisions.ts';
import { desk } from './desk.ts';
import type { Play } from './play.ts';
import { duties } from './duties.ts';
import { incidents } from './incidents.ts';
import { ladder } from './ladder.ts';
import { mediations } from './mediations.ts';
import { policyLibrary } from './policies.ts';
import { recommendations } from './recommendations.ts';
import { requests } from './requests.ts';
import { returned } from './returned.ts';
import { scoping } from './scoping.ts';
import { secondLooks } from './secondLooks.ts';
import { signals } from './signals.ts';
import { terms } from './terms.ts';
import { vetting } from './vetting.ts';

/** Plays every scene that was written by hand. */
export function scenes(play: Play): void {
  for (const act of [signals, returned, challenged, days, desk, recommendations, vetting, decisions, policyLibrary, requests, incidents, ladder, complaints, conduct, appeals, claims, terms, mediations, duties, scoping, secondLooks]) act(play);
}
