/** What customers wrote in French about an air-conditioning company in Dakar. */
import { about } from './text.ts';

const one = about('fall', 'fr');

export const coolingFr = [
  one(5, 'Fraîcheur retrouvée', 'En pleine chaleur, le split de la chambre du bébé lâche. Appel à 7 h, réparé à 11 h. Que Dieu vous garde.', {
    reply: 'Merci. Pour un nourrisson on passe toujours en premier.',
  }),
  one(3, 'Correct', 'Recharge de gaz faite, ça refroidit. On ne m’a pas dit où était la fuite, donc j’imagine qu’on se reverra.'),
  one(1, 'Installation ratée', 'Trois splits posés, deux gouttent sur le mur, le troisième fait un bruit de car rapide. J’ai tout payé d’avance, c’est ma faute, je le reconnais. Qu’ils reconnaissent la leur.', {
    reply: 'Nous sommes revenus reprendre les évacuations deux jours de suite. Le bruit venait d’une patte de fixation, resserrée. Toutes nos excuses pour ces deux semaines.',
  }),
  one(4, null, 'Contrat d’entretien pour la boutique, passages réguliers, techniciens propres sur eux. Facture toujours en retard (je ne m’en plains pas).'),
  one(5, 'Très professionnel', 'Devis détaillé, deux solutions expliquées, la moins chère recommandée. C’est assez rare pour être écrit.'),
  one(2, 'Deux poids deux mesures', 'Pour la villa du patron ils viennent en une heure, pour mon studio il a fallu dix jours. Le travail est bon, l’accueil dépend du quartier.'),
];
