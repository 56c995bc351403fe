/** What customers wrote in French about a painter in Brussels. */
import { about } from './text.ts';

const one = about('vandamme', 'fr');

export const paintingFr = [
  one(5, 'Cage d’escalier magnifique', 'Quatre étages de maison bruxelloise, moulures comprises, et pas une goutte sur les marches en marbre. Ils sont restés nonante minutes de plus le dernier jour pour une retouche que j’étais seul à voir.', { by: 'm',
    reply: 'Les moulures de cette maison méritaient bien nonante minutes. Merci à vous !',
  }),
  one(4, 'Bon peintre', 'Couleur bien conseillée (j’allais faire une bêtise avec le vert). Un rendez-vous manqué au début, excuses sincères, tout s’est bien passé ensuite.'),
  one(1, 'Ça cloque', 'Deux mois après, la peinture de la salle de bain cloque au plafond. On me répond « condensation ». La condensation existait avant, c’est pour ça que je demandais une peinture pour pièce humide !', {
    reply: 'Nous sommes repassés mesurer l’humidité : la ventilation ne tirait plus. Nous repeignons le plafond à notre charge dès qu’elle sera réparée.',
  }),
  one(3, null, 'Résultat joli, délais élastiques. Une semaine prévue, deux et demie en vrai.'),
  one(5, 'Façade arrière', 'Devis clair, échafaudage monté un lundi démonté un vendredi. Même les voisins ont remercié, c’est dire.'),
  one(2, 'Odeur et bâches', 'Travail correct, mais bâches posées à moitié : j’ai gratté des gouttes sur le parquet pendant un week-end. Fieu, une bâche ça se déplie.', {
    reply: 'Bien reçu pour les bâches, nous avons fait le point avec l’équipe. Un geste commercial vous a été proposé.',
  }),
];
