/** What customers wrote in French about a gardening company near Lyon. */
import { about } from './text.ts';

const one = about('gones', 'fr');

export const gardeningFr = [
  one(5, 'Haie de thuyas vaincue', 'Quarante mètres de thuyas que personne n’avait taillés depuis le départ de mon père. Deux jours, trois hommes, une benne. On voit enfin le Pilat depuis la cuisine !', {
    reply: 'Une belle bataille. Pensez à un passage chaque année pour qu’ils ne reprennent pas le pouvoir.',
  }),
  one(4, 'Tonte régulière', 'Ils passent toutes les deux semaines, discrets et efficaces. Une fois le portail est resté ouvert, le chien a fait le tour du lotissement, plus de peur que de mal.'),
  one(1, 'Mon rosier !!!', 'J’avais dit, répété, et ÉCRIT de ne pas toucher au rosier du fond. Il a été rabattu à vingt centimètres. Il avait trente ans. On m’a répondu « ça repousse ». Moi aussi je repousserai, quand on me demandera de les rappeler.', {
    reply: 'Nous sommes vraiment navrés. La consigne n’était pas arrivée jusqu’au chef d’équipe. Nous vous avons proposé un rosier ancien de la même variété, l’offre tient toujours.',
  }),
  one(3, null, 'Travail fait. Déchets verts laissés une semaine devant le portail, la mairie m’a envoyé un mot.'),
  one(5, 'Potager', 'Ils m’ont monté trois bacs, donné des plants et surtout des conseils. Nos premières tomates étaient minuscules et merveilleuses. Je suis fière comme tout.', { by: 'f' }),
];

/** Six who answered the same round of invitations, within a day. */
export const gardeningRound = [
  one(5, null, 'Très contents, travail propre et équipe sympathique comme toujours.'),
  one(4, 'Bonne taille', 'Bonne taille des fruitiers, un peu courte à mon avis mais ils avaient prévenu.'),
  one(5, 'merci', 'Vous m’avez demandé mon avis le voici : parfait, a l’année prochaine'),
  one(3, 'Moyen cette fois', 'D’habitude je mets cinq. Cette fois les feuilles ont été soufflées chez le voisin, ce n’est pas vraiment ramasser.'),
  one(5, 'Fidèle depuis 2019', 'J’ai reçu l’invitation ce matin, je réponds tout de suite sinon j’oublie : toujours aussi bien, et le nouvel apprenti est adorable.'),
  one(4, null, 'Pelouse refaite à neuf, elle a bien pris. Il manque un coin près du compteur, ils doivent repasser.'),
];
