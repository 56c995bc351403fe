import { catalogue } from '../i18n/catalogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';

export const messages = catalogue(english, french);
