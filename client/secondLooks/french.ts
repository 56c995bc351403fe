import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  resources: { second_looks: { name: 'Seconde lecture |||| Secondes lectures', fields: { due_at: 'À lire avant', answered_at: 'Répondu', first_clause: 'Clause de la première décision', outcome: 'Réponse' } } },
  fields: { answered_at: 'Répondu', first_clause: 'Clause de la première décision', due_at: 'Échéance' },
  secondLooks: {
    menu: 'Secondes lectures',
    intro: 'Tirée au sort. Lisez le texte et répondez comme si la décision vous revenait ; la première décision s’affiche ensuite, et reste telle quelle.',
    seen: 'L’avis tel qu’il était',
    confirmed: 'Auteur confirmé : %{how}',
    unconfirmed: 'Auteur non confirmé',
    never: 'Jamais renvoyé à son auteur',
    returned: 'Renvoyé une fois à son auteur |||| Renvoyé %{smart_count} fois à son auteur',
    signal: 'Signalement : %{kind}',
    confirmed_signal: 'confirmé',
    harmless: 'sans suite',
    both: 'Les deux réponses',
    first: 'Première décision',
    second: 'Seconde lecture',
    toCase: 'Ouvrir l’avis',
    conclusion: 'Ce que nous en retenons :',
  },
};
