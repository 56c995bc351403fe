import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  bell: {
    title: 'Ce qui vous concerne',
    open: 'Ouvrir la cloche',
    none: 'Cloche : rien de nouveau',
    unread: 'Cloche : du nouveau sur %{count} dossier |||| Cloche : du nouveau sur %{count} dossiers',
    rang: 'Du nouveau pour vous sur 1 dossier. |||| Du nouveau pour vous sur %{smart_count} dossiers.',
    new: 'Nouveau :',
    more: 'et 1 autre |||| et %{smart_count} autres',
    readAll: 'Tout marquer comme lu',
    allRead: 'Tout est lu.',
    empty: 'Rien qui ne concerne que vous. Ce qui vous attend est sur votre bureau.',
    reasons: {
      mentioned: '%{who} vous a cité dans une note',
      named: 'Vous avez été cité dans une note',
      handed: '%{who} vous a confié le dossier',
      signed: '%{who} a confirmé votre proposition : %{what}',
      refused: '%{who} n’a pas suivi votre proposition : %{what}',
      moved: '%{what} · %{who}',
      woke: 'Ce que vous aviez remis est réveillé',
    },
  },
};
