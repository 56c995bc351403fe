import pack from 'ra-language-english';
import { english as applications } from '../applications/english.ts';
import { english as attachments } from '../attachments/english.ts';
import { english as bell } from '../bell/english.ts';
import { english as casefile } from '../casefile/english.ts';
import { english as checks } from '../checks/english.ts';
import { english as commands } from '../commands/english.ts';
import { english as complaints } from '../complaints/english.ts';
import { english as insights } from '../insights/english.ts';
import { english as trainings } from '../trainings/english.ts';
import { english as conduct } from '../conduct/english.ts';
import { english as incidents } from '../incidents/english.ts';
import { english as duties } from '../duties/english.ts';
import { english as desk } from '../desk/english.ts';
import { english as dossier } from '../dossier/english.ts';
import { english as interviews } from '../interviews/english.ts';
import { english as invitation } from '../invitation/english.ts';
import { english as ladder } from '../ladder/english.ts';
import { english as layout } from '../layout/english.ts';
import { english as appeals } from '../appeals/english.ts';
import { english as mediations } from '../mediations/english.ts';
import { english as notes } from '../notes/english.ts';
import { english as policies } from '../policies/english.ts';
import { english as practice } from '../practice/english.ts';
import { english as presence } from '../presence/english.ts';
import { english as recommendations } from '../recommendations/english.ts';
import { english as records } from '../records/english.ts';
import { english as references } from '../references/english.ts';
import { english as requests } from '../requests/english.ts';
import { english as reviews } from '../reviews/english.ts';
import { english as secondLooks } from '../secondLooks/english.ts';
import { english as state } from '../state/english.ts';
import { english as support } from '../support/english.ts';
import { english as terms } from '../terms/english.ts';
import { english as workflow } from '../workflow/english.ts';
import { type Texts, joined } from './catalogue.ts';

/**
 * Everything that the console says in English: react-admin's own sentences, then each folder's; a later one wins.
 * A new folder adds its `english.ts` here, and its `french.ts` in the file beside, which otherwise does not compile.
 */
export const english = {
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
export const texts: Texts = joined([pack as unknown as Texts, ...Object.values(english)]);
