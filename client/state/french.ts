import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  state: {
    title: 'État de la maison',
    intro: 'Ce qui n’arrive pas, n’avance pas ou a expiré. Ce qui demande quelqu’un est marqué, et figure aussi sur votre bureau.',
    fine: 'Rien à faire.',
    asks: 'Demande quelqu’un :',
    noBackups: 'La maison ne connaît pas ses sauvegardes : qui tient sa base les garde et les essaie (voir le guide d’exploitation).',
    parts: { letters: 'Courriers', imports: 'Imports', accounts: 'Comptes et invitations', keys: 'Clés', chain: 'Historique', clock: 'Horloge' },
  },
};
