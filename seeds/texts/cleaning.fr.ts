/** What customers wrote in French about two cleaning companies, one in Paris, one in Dakar. */
import { about } from './text.ts';

const paris = about('lavandier', 'fr');
const dakar = about('teranga', 'fr');

export const cleaningFr = [
  paris(5, 'Appartement rendu impeccable', 'État des lieux de sortie hier, le bailleur n’a rien trouvé à redire. Même le joint de la douche, que je croyais mort, est redevenu blanc. Merci à toute l’équipe.', {
    reply: 'Merci ! Pour le joint, c’est du bicarbonate et beaucoup de patience. Bonne installation dans votre nouveau logement.',
  }),
  paris(4, null, 'Travail soigné, bonjour et au revoir, rien à dire. Une étoile en moins parce qu’on m’avait annoncé 9h et que c’était 9h40.'),
  paris(2, 'Les vitres…', 'On paie « vitres comprises ». Comprises dans le devis peut-être, lavées sûrement pas : les traces de la dernière pluie sont toujours là. Le reste correct.', {
    reply: 'Vous avez raison, l’intervenante a oublié les vitres côté cour. Nous sommes repassés le jeudi suivant, sans frais. Désolés pour le désagrément.',
  }),
  paris(5, 'je recommande', 'super contente, dame tres gentille et qui travail vite, mon chat l’adore en plus ce qui n’est pas gagné', { by: 'f' }),
  paris(1, 'Jamais vu ça', 'Trois intervenants différents en trois semaines, aucun ne savait où était l’aspirateur, et le dernier est reparti avec mes clés « par erreur ». Rendues le lendemain après quatre appels. Je ne donne pas deux fois mes clés à des gens comme ça.', { by: 'f',
    reply: 'Nous avons présenté nos excuses à cette cliente par téléphone. Depuis, les clés sont dans une boîte scellée à l’agence et chaque remise est signée.',
  }),
  paris(4, 'Bien dans l’ensemble', 'Deux ans que nous faisons appel à eux toutes les deux semaines. Le turnover se sent un peu ces derniers mois mais la responsable répond toujours, et vite.'),
  paris(3, 'Mitigée', 'Cuisine parfaite, salle de bains bâclée. On dirait que le chronomètre tournait. Je redonnerai sa chance, une fois.', { by: 'f' }),
  paris(5, 'Après travaux', 'Poussière de plâtre partout, je n’y croyais plus. Deux personnes, une journée entière, et on a dormi chez nous le soir même. Le prix pique mais il est justifié.', {
    reply: 'Un chantier qui nous a donné du fil à retordre ! Merci d’avoir pris le temps d’écrire.',
  }),
  dakar(5, 'Machallah', 'Équipe sérieuse, à l’heure, et les produits ne sentent pas la javel à vous faire pleurer. La maison des parents à Mermoz n’avait pas brillé comme ça depuis leur mariage.', {
    reply: 'Merci beaucoup. Nous utilisons du savon noir local, nous sommes contents que cela se sente.',
  }),
  dakar(4, 'Bon rapport qualité prix', 'Bureau de 6 personnes, passage trois fois par semaine. Ils oublient parfois la poubelle du fond mais un message suffit.'),
  dakar(2, 'Retards répétés', 'Quatre rendez-vous, quatre retards, toujours « la circulation ». La circulation est la même pour tout le monde, il faut partir plus tôt. Le ménage lui-même est bien fait.', {
    reply: 'Nous comprenons votre agacement. Nous avons décalé votre créneau à 10 h pour éviter l’heure de pointe sur la VDN.',
  }),
  dakar(5, null, 'Rapide et propre. Rien d’autre à dire, on reprend le mois prochain.'),
  dakar(3, 'Peut mieux faire', 'Le salon et les chambres nickel. Par contre la terrasse a été lavée à grande eau alors que le voisin du dessous avait son linge. Devinez chez qui il est venu sonner ?'),
  dakar(1, 'Vase cassé, silence radio', 'Un vase de famille cassé, et personne pour le dire : je l’ai trouvé recollé. RECOLLÉ. J’ai appelé, on m’a promis de me rappeler. C’était il y a trois semaines.', {
    reply: 'Le vase a été remboursé le mois dernier à la valeur que vous avez indiquée. La collaboratrice avait eu peur de vous le dire, nous en avons parlé ensemble.',
  }),
  dakar(4, 'Nettoyage fin de bail', 'Caution récupérée, donc mission accomplie. J’aurais aimé qu’on me prévienne que l’eau serait coupée deux heures.'),
];
