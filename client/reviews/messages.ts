import { signalKinds } from '#workflows/reviewWords';
import { catalogue } from '../i18n/catalogue.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** The kinds of signal are named by the declaration; lists and their filters look for them here. */
const kinds = (locale: 'en' | 'fr') => Object.fromEntries(Object.entries(signalKinds).map(([kind, label]) => [kind, label[locale]])) as Record<keyof typeof signalKinds, string>;

export const messages = catalogue({ ...english, values: { kind: kinds('en') } }, { ...french, values: { kind: kinds('fr') } });
