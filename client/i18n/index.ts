/** All the console's texts. A new folder adds its own `messages.ts` here, and nothing else. */
import { messages as applications } from '../applications/messages.ts';
import { messages as attachments } from '../attachments/messages.ts';
import { messages as checks } from '../checks/messages.ts';
import { messages as commands } from '../commands/messages.ts';
import { messages as invitation } from '../invitation/messages.ts';
import { messages as interviews } from '../interviews/messages.ts';
import { messages as layout } from '../layout/messages.ts';
import { messages as policies } from '../policies/messages.ts';
import { messages as references } from '../references/messages.ts';
import { names as referenceNames } from '../references/names.ts';
import { messages as reviews } from '../reviews/messages.ts';
import { messages as terms } from '../terms/messages.ts';
import { messages as workflow } from '../workflow/messages.ts';
import { messages as admission } from './admission.ts';
import { type Keys, type Texts, joined } from './catalogue.ts';
import { messages as resources } from './resources.ts';

export const catalogues = [layout, commands, workflow, resources, reviews, invitation, applications, interviews, policies, checks, attachments, admission, references, referenceNames, terms] as const;

/** Every text that a component may ask for by name. */
export type MessageKey = Keys<(typeof catalogues)[number]['en']>;

/** The whole tree of one language. */
export const textsIn = (locale: 'en' | 'fr'): Texts => joined(catalogues.map((part) => part[locale]));
