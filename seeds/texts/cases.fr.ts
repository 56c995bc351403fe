/** Texts in French that have a scene of their own: what becomes of each is told in seeds/scenes. */
import { type Text, about } from './text.ts';

const lavandier = about('lavandier', 'fr');
const tanguy = about('tanguy', 'fr');
const gones = about('gones', 'fr');
const kouassi = about('kouassi', 'fr');
const teranga = about('teranga', 'fr');
const fall = about('fall', 'fr');
const vandamme = about('vandamme', 'fr');
const marechal = about('marechal', 'fr');

export const casesFr = {
  doubleFirst: lavandier(2, 'Plinthes oubliées', 'Grand ménage à 190 euros, plinthes oubliées dans tout le couloir et une rayure neuve sur la table basse. La dame était charmante, ce n’est pas la question.', { by: 'f' }),
  doubleAgain: lavandier(1, 'PLINTHES OUBLIÉES', 'Grand ménage à 190 euros, plinthes oubliées dans tout le couloir et une rayure neuve sur la table basse. La dame était charmante, ce n’est pas la question. Je remets mon avis car personne ne répond.', { by: 'f' }),
  parking: tanguy(1, 'Stationnement', 'Le vrai scandale c’est la mairie qui a supprimé quarante places rue des Pyrénées. Qu’ils démissionnent tous. La fuite ? Oui oui, réparée. Là n’est pas la question, la question c’est les places.'),
  sister: vandamme(5, 'Le meilleur de Bruxelles', 'Ils ont repeint tout notre rez-de-chaussée, c’est splendide, je n’ai jamais vu un travail pareil, les autres peintres peuvent aller se rhabiller.'),
  neighbour: gones(2, 'Clôture et voisinage', 'Ils ont taillé du mauvais côté et maintenant le voisin nous en veut. Si vous voulez sa version, appelez M. Fabrice Loubet au 06 39 98 41 27, il vous racontera. À part ça la coupe est nette.'),
  election: fall(1, 'Avant les élections', 'Comme par hasard les coupures de courant reviennent. La clim ne peut rien contre le délestage, posez plutôt la question à ceux qui nous gouvernent. Le technicien est passé, il n’y est pour rien, ni moi non plus.'),
  tablecloth: kouassi(1, 'La nappe de trop', 'Nappes tachées, serveurs débordés, un chef qui lève les yeux au ciel quand on demande du sel. Pour ce prix-là, à Abidjan, on a le choix. Je ne souhaite pas leur ruine, seulement qu’ils lisent ceci deux fois.'),
  breaker: marechal(3, 'Disjoncteur', 'Le disjoncteur ne saute plus, merci. En revanche il a fallu trois semaines pour recevoir la facture, par la poste, avec un timbre de collection.'),
  dowry: kouassi(4, 'Cérémonie de dot', 'Repas pour quatre-vingts personnes, servi à l’heure malgré la pluie. Il manquait un peu de sauce graine à la fin mais tout le monde a félicité.'),
  grandmother: gones(5, 'Mon jardin à 91 ans', 'Je n’ai pas d’ordinateur alors le jeune homme a tapé pour moi sur son téléphone. Il a taillé mes hortensias comme mon mari le faisait. Voilà.'),
  swearing: tanguy(2, 'Quel bordel', 'Salle de bain finie avec huit jours de retard, et un bordel dans le couloir, mais un bordel ! La robinetterie est belle, je le reconnais. Merde, un coup de balai c’est pas la mer à boire.'),
  thief: teranga(1, 'À éviter', 'Une de vos femmes de ménage, Mme Bintou Sagna, est une voleuse et une salope, ma montre a disparu le jour de sa venue, je n’ai pas de preuve mais je sais.'),
  account: lavandier(3, 'Remboursement', 'Prestation annulée la veille par eux. J’attends mon remboursement, je vous redonne mon IBAN au cas où : FR14 2004 1010 0505 0001 3M02 606. Sinon les fois précédentes c’était très bien.', { by: 'f',
    reply: 'Le remboursement est parti. Cette cliente habite au 14 rue des Envierges, code 45A12, nous pouvons passer lui remettre un chèque.',
  }),
  late: fall(2, 'Attente', 'Rendez-vous le lundi, venu le vendredi. Pas un appel entre les deux. Quand il est là il travaille vite, on se demande pourquoi il ne vient pas.'),
  ghost: lavandier(1, 'Catastrophe', 'Canapé blanc nettoyé avec un produit pour four. Je vous laisse imaginer. On m’a dit que ça partirait au lavage, un canapé.'),
  silent: tanguy(1, 'Escroquerie de quartier', 'Devis à 200, facture à 900, menaces de couper l’eau si je ne payais pas. Fuyez.'),
  found: vandamme(2, 'Pas convaincue', 'Deux couches promises, une seule visible. J’ai dû insister pour la deuxième. Ensuite c’était bien.', { by: 'f' }),
  stranger: gones(1, 'Jamais venus', 'Payé un acompte de 150 euros pour une taille de haie, jamais venus, téléphone qui sonne dans le vide.'),
  mistake: teranga(4, 'Équipe agréable', 'Équipe agréable et discrète. Le devis aurait pu préciser que l’échelle était en supplément.', { reply: 'Vous avez raison, nos devis le mentionnent depuis cette semaine. Merci !' }),
  meeting: lavandier(4, 'Rapide', 'Demande le matin, ménage l’après-midi, facture le soir. Un peu expéditif sur les étagères du haut.', { reply: 'Noté pour les étagères, merci de votre franchise.' }),
  service: teranga(5, null, 'Dame Soukeyna est une perle, qu’on l’augmente ! Maison propre, cœur léger.', { by: 'f' }),
  nobox: fall(4, 'Bon accueil', 'Je ne suis pas trop internet, c’est ma nièce qui écrit sous la dictée. Le climatiseur est réparé, le technicien a bu le thé avec nous, que demander.'),
  yearOne: gones(5, 'Taille annuelle', 'Comme chaque année, taille des deux cerisiers et du grand laurier, travail très soigné, branchages évacués le jour même, équipe ponctuelle et souriante.'),
  yearTwo: gones(5, 'Taille annuelle', 'Comme chaque année, taille des deux pommiers et du grand laurier, travail très soigné, branchages évacués le jour même, équipe ponctuelle et souriante.'),
  loyalty: lavandier(4, 'Carte de fidélité', 'Dixième passage offert avec la carte de fidélité (n° 6011 0009 9013 9424, si cela vous aide à me retrouver). Très bien, comme les neuf autres fois.'),
  unanswered: lavandier(1, null, 'Nul. Archi nul. Ne répondent jamais.'),
  lunch: kouassi(2, 'Plateaux repas', 'Quinze plateaux commandés, treize livrés, et le livreur a juré qu’il y en avait quinze. On a compté ensemble, deux fois. Treize.', {
    reply: 'Le livreur avait raison : il en manquait deux à la cuisine, pas au livreur. Deux plateaux vous attendent quand vous voulez.',
  }),
  // In the queues now.
  fresh: tanguy(2, 'Fuite revenue', 'Réparé mardi, ça coule à nouveau samedi. J’ai mis une casserole. La casserole est fiable, elle.'),
  overdue: fall(1, 'Split en panne', 'Trois mois après la pose, plus rien. On me parle de garantie quand j’appelle, et de planning quand j’insiste.'),
  answered: kouassi(5, 'Grand merci', 'Anniversaire de mes parents, cinquante ans de mariage, soixante invités. Ma mère a dansé. Ma mère ne danse pas.'),
  notMine: teranga(2, 'Produits agressifs', 'Odeur de chlore pendant deux jours, les enfants toussaient. Le sol brille, ça oui.'),
  rudeNow: tanguy(1, 'Honteux', 'Le patron est un connard fini, il m’a raccroché au nez deux fois. Le robinet fuit toujours, et la facture elle est arrivée à l’heure.'),
  languageNow: about('foxley', 'fr')(4, 'Très bon dépannage', 'Je vis à Londres mais j’écris en français, désolée : ils ont récupéré tous mes fichiers de thèse en une nuit et m’ont expliqué comment faire des sauvegardes.', { declared: 'en', by: 'f' }),
  softened: vandamme(2, 'Chantier compliqué', 'Le chef de chantier, M. Joris Adriaens, qui habite au-dessus de la boulangerie et dont la femme vient de partir, a crié sur son apprenti toute la journée. La peinture est bien.'),
  angry: lavandier(1, 'Plus jamais', 'J’ai appelé votre service client, je me suis énervé, je l’admets, et alors ? Ça ne change rien au four : il était sale avant, il est sale après. 85 euros pour un four sale.', { by: 'm' }),
} as const satisfies Record<string, Text>;
