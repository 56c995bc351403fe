import type { Knex } from 'knex';
import * as staff from './001_staff.ts';
import * as engine from './002_engine.ts';
import * as reviews from './003_reviews.ts';
import * as policies from './004_policies.ts';
import * as attachments from './005_attachments.ts';
import * as admission from './006_admission.ts';
import * as references from './007_references.ts';
import * as terms from './008_terms.ts';
import * as protection from './009_protection.ts';
import * as requests from './010_requests.ts';
import * as duties from './011_duties.ts';
import * as conduct from './012_conduct.ts';
import * as mediation from './013_mediation.ts';
import * as notes from './014_notes.ts';
import * as dutiesKept from './015_duties_kept.ts';
import * as vetting from './016_vetting.ts';
import * as desk from './017_desk.ts';
import * as find from './018_find.ts';
import * as insights from './019_insights.ts';
import * as secondLooks from './020_second_looks.ts';
import * as pinnedNotes from './021_pinned_notes.ts';
import * as bell from './022_bell.ts';
import * as state from './023_state.ts';

/** Every migration by name, in the order in which they climb. */
export const migrations: Readonly<Record<string, Knex.Migration>> = {
  '001_staff': staff,
  '002_engine': engine,
  '003_reviews': reviews,
  '004_policies': policies,
  '005_attachments': attachments,
  '006_admission': admission,
  '007_references': references,
  '008_terms': terms,
  '009_protection': protection,
  '010_requests': requests,
  '011_duties': duties,
  '012_conduct': conduct,
  '013_mediation': mediation,
  '014_notes': notes,
  '015_duties_kept': dutiesKept,
  '016_vetting': vetting,
  '017_desk': desk,
  '018_find': find,
  '019_insights': insights,
  '020_second_looks': secondLooks,
  '021_pinned_notes': pinnedNotes,
  '022_bell': bell,
  '023_state': state,
};
