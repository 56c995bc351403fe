import pack from 'ra-language-french';
import { french as applications } from '../applications/french.ts';
import { french as attachments } from '../attachments/french.ts';
import { french as bell } from '../bell/french.ts';
import { french as casefile } from '../casefile/french.ts';
import { french as checks } from '../checks/french.ts';
import { french as commands } from '../commands/french.ts';
import { french as complaints } from '../complaints/french.ts';
import { french as insights } from '../insights/french.ts';
import { french as trainings } from '../trainings/french.ts';
import { french as conduct } from '../conduct/french.ts';
import { french as incidents } from '../incidents/french.ts';
import { french as duties } from '../duties/french.ts';
import { french as desk } from '../desk/french.ts';
import { french as dossier } from '../dossier/french.ts';
import { french as interviews } from '../interviews/french.ts';
import { french as invitation } from '../invitation/french.ts';
import { french as ladder } from '../ladder/french.ts';
import { french as layout } from '../layout/french.ts';
import { french as appeals } from '../appeals/french.ts';
import { french as mediations } from '../mediations/french.ts';
import { french as notes } from '../notes/french.ts';
import { french as policies } from '../policies/french.ts';
import { french as practice } from '../practice/french.ts';
import { french as presence } from '../presence/french.ts';
import { french as recommendations } from '../recommendations/french.ts';
import { french as records } from '../records/french.ts';
import { french as references } from '../references/french.ts';
import { french as requests } from '../requests/french.ts';
import { french as reviews } from '../reviews/french.ts';
import { french as secondLooks } from '../secondLooks/french.ts';
import { french as state } from '../state/french.ts';
import { french as support } from '../support/french.ts';
import { french as terms } from '../terms/french.ts';
import { french as workflow } from '../workflow/french.ts';
import { type Same, type Texts, joined } from './catalogue.ts';
import type { english } from './english.ts';

/** Everything that the console says in French. A folder, or a key, that English has and this lacks does not compile. */
export const french: { readonly [Folder in keyof typeof english]: Same<(typeof english)[Folder]> } = {
  layout,
  commands,
  workflow,
  records,
  reviews,
  invitation,
  ladder,
  applications,
  desk,
  dossier,
  interviews,
  appeals,
  mediations,
  notes,
  policies,
  bell,
  casefile,
  checks,
  attachments,
  presence,
  recommendations,
  references,
  requests,
  complaints,
  insights,
  secondLooks,
  practice,
  trainings,
  terms,
  incidents,
  conduct,
  state,
  support,
  duties,
};

/** The whole tree. */
export const texts: Texts = joined([pack as unknown as Texts, ...Object.values(french)]);
