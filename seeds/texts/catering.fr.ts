/** What customers wrote in French about a caterer in Abidjan. */
import { about } from './text.ts';

const one = about('kouassi', 'fr');

export const cateringFr = [
  one(5, 'Mariage de ma sœur', 'Deux cent vingt invités à Bingerville et personne n’est reparti sans avoir mangé deux fois. Le kedjenou, mes amis, le kedjenou.', {
    reply: 'Merci à toute la famille ! La recette du kedjenou reste un secret, mais vous pouvez recommander.',
  }),
  one(4, 'Séminaire', 'Pauses et déjeuner pour trente personnes au Plateau. Bon, chaud, à l’heure. L’option sans poisson demandée par deux collègues était arrivée avec du poisson, vite corrigé.'),
  one(1, 'Deux heures de retard', 'Baptême prévu à midi, plats servis à 14 h 10. Les vieux étaient fâchés, ma belle-mère en parle encore et elle en parlera longtemps. La nourriture était bonne, oui, mais froide et trop tard.', {
    reply: 'Le pont était fermé ce jour-là et nous aurions dû partir plus tôt. Nous avons rendu la moitié du prix, et nos excuses à la maman.',
  }),
  one(5, null, 'Alloco croustillant, équipe souriante, vaisselle reprise propre. 10/10'),
  one(3, 'Quantités justes', 'Pour quarante personnes il y en avait pour trente-cinq. Très bon, mais les cinq derniers ont mangé des chips.'),
  one(4, 'Anniversaire', 'Bel anniversaire, beau buffet. Le gâteau penchait un peu, comme le budget.'),
];
