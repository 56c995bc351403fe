/** What customers wrote in French about an IT company in Brussels. */
import { about } from './text.ts';

const one = about('helios', 'fr');

export const computingFr = [
  one(4, 'Photos récupérées', 'Disque dur tombé, dix ans de photos dessus. Ils en ont sauvé environ neuf ans et demi. Le prix est élevé, l’émotion aussi.', {
    reply: 'Les six mois manquants étaient sur la partie rayée du plateau, nous avons tout essayé. Pensez à une copie !',
  }),
  one(2, 'Jargon', 'Je suis avocate, pas ingénieure. Après quarante minutes d’explications je ne sais toujours pas ce qu’ils ont fait à mon ordinateur, seulement combien ça coûte.', { by: 'f' }),
  one(5, null, 'Wifi réparé dans toute la maison, y compris la chambre du grenier. Les enfants les considèrent comme des dieux.'),
  one(3, 'Lent mais bien', 'Douze jours pour changer un écran, pièce en rupture parait il. L’écran est parfait.'),
];

/** Six who wrote within one evening; two of them could never show that they were customers. */
export const computingEvening = [
  one(5, 'Parfait', 'Service parfait, équipe parfaite, je recommande à tous mes contacts.'),
  one(5, null, 'Migration de notre petite ASBL faite un samedi, aucun mail perdu, tout marchait le lundi matin.'),
  one(5, 'Top', 'Top top top, les meilleurs de Bruxelles et de loin, foncez'),
  one(5, 'Serveur', 'Ils ont remplacé notre vieux serveur par quelque chose que je comprends. Il y a même un schéma collé sur l’armoire.'),
  one(5, 'Excellente société', 'Excellente société, rien à voir avec les concurrents qui sont des amateurs.'),
  one(4, 'Bon dépannage', 'Imprimante réseau capricieuse, réglée à distance en une heure. Une étoile de moins pour la musique d’attente.'),
];
