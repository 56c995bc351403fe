import { catalogue } from './catalogue.ts';

export const messages = catalogue({ fields: { id: 'Number' } }, { fields: { id: 'Numéro' } });
