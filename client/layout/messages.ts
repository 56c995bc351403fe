import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue({ shell: { product: 'Entente' } }, { shell: { product: 'Entente' } });
