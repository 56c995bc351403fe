/** What customers wrote in French about a plumber in Paris. */
import { about } from './text.ts';

const one = about('tanguy', 'fr');

export const plumbingFr = [
  one(5, 'Sauvés un dimanche', 'Fuite sous l’évier un dimanche à 21 h, l’eau commençait à passer chez les voisins. Il est arrivé en trente minutes, il a coupé, réparé, et il a même séché le parquet avec nos serviettes. Tarif annoncé avant, tarif payé après.', {
    reply: 'Le plus dur a été de trouver la vanne derrière les conserves ! Merci pour votre confiance.',
  }),
  one(1, '340 euros pour un joint', 'Dix minutes montre en main. Un joint à 80 centimes. 340 euros. Alors oui, « déplacement, majoration soirée, main d’œuvre », j’ai compris, j’ai surtout compris qu’on ne m’y reprendrait pas.', {
    reply: 'Le devis a été signé avant l’intervention, à 22 h 15, majoration de soirée comprise. Je comprends que le montant surprenne, et je reste disponible pour en parler.',
  }),
  one(4, 'Chauffe-eau remplacé', 'Ancien chauffe-eau évacué, nouveau posé dans la matinée. Le carrelage a un petit éclat mais il l’a signalé tout de suite et l’a déduit de la facture, c’est honnête.'),
  one(5, null, 'Ponctuel, poli, propre. Ça existe encore.'),
  one(2, 'Revenu trois fois', 'Première visite : « c’est le siphon ». Deuxième : « c’est la colonne ». Troisième : c’était le siphon. Bon. Au moins il n’a pas facturé la troisième.', {
    reply: 'C’est exact, et j’en suis le premier confus. La troisième visite était évidemment pour moi.',
  }),
  one(3, 'correct sans plus', 'fait le boulot mais pas causant et n’explique rien, j’aurai aimé savoir pourquoi sa fuyait'),
  one(5, 'Salle de bains entière', 'Chantier de trois semaines tenu en trois semaines. Des photos chaque soir. Un seul imprévu (un tuyau en plomb derrière la cloison), discuté avant de casser. On a recommandé à toute la cage d’escalier.', {
    reply: 'Un plaisir de travailler chez des gens qui offrent le café. Merci !',
  }),
  one(1, 'Odeurs', 'Depuis son passage ça sent l’égout dans toute la cuisine. Il dit que c’est « le temps que ça se tasse ». Quoi, qu’est-ce qui doit se tasser ? Mon nez ?'),
];
