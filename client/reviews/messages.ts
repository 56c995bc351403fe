import { catalogue } from '../i18n/catalogue.ts';

export const messages = catalogue(
  { reviews: { title: 'Moderation' } },
  { reviews: { title: 'Modération' } },
);
