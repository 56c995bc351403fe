/** What customers wrote in French about an electrician in Lyon who has no e-mail address. */
import { about } from './text.ts';

const one = about('marechal', 'fr');

export const electricityFr = [
  one(5, 'À l’ancienne', 'On le joint au téléphone et nulle part ailleurs, mais quand il dit mardi 8 h c’est mardi 7 h 55. Tableau refait aux normes, chaque fil étiqueté à la main. Du travail d’orfèvre.'),
  one(4, null, 'Prix juste, travail propre. Facture écrite à la main, il a fallu que je la recopie pour l’assurance.'),
  one(2, 'Bon artisan, mauvais rangement', 'L’installation marche très bien. Mais les gravats, les gaines, les chutes de câble… j’ai rempli deux sacs après son départ, enceinte de sept mois.', { by: 'f' }),
  one(5, 'Panne trouvée en dix minutes', 'Deux électriciens avaient proposé de tout refaire. Lui a écouté le bruit, ouvert une boîte, resserré une vis. 60 euros.'),
  one(3, 'Patience', 'Six semaines d’attente pour un rendez-vous. Une fois là, impeccable.'),
];
