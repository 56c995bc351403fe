/** What parents and pupils wrote in French about a tutor in Paris. */
import { about } from './text.ts';

const one = about('mercier', 'fr');

export const tutoringFr = [
  one(5, 'De 6 à 13 en maths', 'Ma fille pleurait devant les fonctions. En deux mois elle est passée de 6 à 13 et surtout elle ne pleure plus. Camille explique sans jamais soupirer, ce dont je suis incapable.', {
    reply: 'Quel plaisir de lire cela. Le mérite lui revient : elle a refait tous les exercices, même ceux que je n’avais pas donnés.',
  }),
  one(4, null, 'Très bonne pédagogue. Parfois difficile de déplacer un cours, l’agenda est vite plein.'),
  one(2, 'Trop de visio à mon goût', 'J’avais compris « à domicile ». Sur huit séances, cinq en visio. L’enseignante est compétente, mais avec un garçon de onze ans un écran ne remplace pas une table.', {
    reply: 'La grève des transports explique trois de ces cinq séances, mais vous avez raison : j’aurais dû proposer de les reporter.',
  }),
  one(5, 'Bac de français', 'Oral préparé en six semaines, 16 à l’arrivée. Elle m’a appris à m’arrêter de parler quand j’ai fini. (C’est plus dur qu’il n’y paraît.)'),
  one(3, 'Bien mais cher', 'Les cours sont bons, personne ne dira le contraire. Mais 52 euros de l’heure pour de l’aide aux devoirs de CM2, il faut pouvoir.'),
  one(5, 'Mon fils demande à travailler', 'Je n’aurais jamais cru écrire ce titre.'),
];
