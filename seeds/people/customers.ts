/** The customers of the demo story, by area, and authors whom the platform does not know. */
import type { Locale } from '../../server/engine/workflow.ts';
import type { Area } from './providers.ts';

export interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
  readonly gender?: 'f' | 'm';
}

const boxes = ['courriel.example', 'boite.example', 'post.example', 'mail.example'];
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '');

type Phone = (nth: number) => string | null;
/** Numbers kept for fiction; where a country keeps none, nobody has one. */
const french: Phone = (nth) => `+33 6 39 98 ${10 + nth} ${10 + 3 * nth}`;
const british: Phone = (nth) => `+44 7700 9001${10 + nth}`;
const none: Phone = () => null;

/** Everybody has an address of their own, in a box kept for fiction. Women and men in turn. */
function people(locale: Locale, phone: Phone, women: readonly string[], men: readonly string[], from = 0): Person[] {
  const all = Array.from({ length: Math.max(women.length, men.length) }, (_, at) => [{ name: women[at], gender: 'f' as const }, { name: men[at], gender: 'm' as const }]).flat();
  return all.flatMap(({ name, gender }, at) => (name ? [{ name, gender, locale, phone: phone(from + at), email: `${folded(name)}@${boxes[(name.length + at) % boxes.length] ?? ''}` }] : []));
}

export const customers: Readonly<Record<Area, readonly Person[]>> = {
  paris: [
    ...people('fr', french, ['Hélène Garnier', 'Aïcha Benhaddou', 'Mathilde Roux', 'Nadia Saïdi', 'Sophie Vasseur', 'Lucie Hamelin', 'Solange Picard'], ['Thomas Lebrun', 'Jean-Pierre Colas', 'Clément Oudin', 'Bruno Delmas', 'Marc-Antoine Guérin', 'Ivan Petrović']),
    ...people('en', none, ['Hannah Whitlock'], []),
  ],
  lyon: people('fr', french, ['Monique Berthet', 'Élodie Chapuis', 'Pauline Moulin', 'Amandine Ribeiro', 'Sabrina Oulhaj', 'Denise Combe', 'Claire Dumoulin'], ['Yanis Kaddour', 'Gérard Perrachon', 'François Girodet', 'Michel Blanchard', 'Olivier Tissot'], 20),
  brussels: [
    ...people('fr', none, ['Sophie Lambrechts', 'Bénédicte Claes', 'Valérie Dierckx', 'Fatou Camara', 'Anne-Sophie Willems', 'Joëlle Baudoux'], ['Karim El Amrani', 'Luc Peeters', 'Grégory Hublet', 'Didier Mertens', 'Ngoc Anh Tran']),
    ...people('en', none, ['Fiona Gallagher'], []),
  ],
  dakar: [
    ...people('fr', none, ['Aminata Ndiaye', 'Khady Mbaye', 'Marième Gueye', 'Adja Sy', 'Coumba Faye', 'Rokhaya Dieng'], ['Ousmane Diop', 'Ibrahima Sarr', 'Cheikh Thiam', 'Pape Seck', 'Moustapha Kane']),
    ...people('en', none, [], ['Daniel Lindgren']),
  ],
  abidjan: people('fr', none, ['Adjoua Konan', 'Mariam Coulibaly', 'Estelle Koffi', 'Grâce Aka'], ['Serge Yao', 'Franck N’Guessan', 'Lassina Ouattara', 'Didier Gnamien']),
  london: [
    ...people('en', british, ['Rebecca Thornton', 'Siobhan Keane', 'Funmi Adeyemi', 'Mei-Ling Foster', 'Zainab Hussain', 'Caroline Beckett', 'Angela Rowe', 'Judith Lacey'], ['Dev Chaudhary', 'Oliver Hartwell', 'Gareth Pugh', 'Tom Ashworth', 'Piotr Wiśniewski', 'Kwame Boateng']),
    ...people('fr', none, ['Capucine Arnaud'], []),
  ],
  leeds: people('en', british, ['Margaret Illingworth', 'Emily Sutcliffe', 'Precious Moyo', 'Kathleen Byrne', 'Leila Farouk', 'Nicola Braithwaite', 'Hannah Dyson'], ['Sanjay Rao', 'Darren Oldroyd', 'Adam Wadsworth', 'Steven Hirst', 'Joseph Akande'], 30),
};

const stranger = (locale: Locale) => (name: string, nth: number): Person => ({ name, locale, phone: null, email: `${folded(name)}${nth + 61}@${boxes[nth % boxes.length] ?? ''}` });

/** Authors who came by a form on the provider's page: nothing on the platform shows that they are customers. */
export const guests: Readonly<Record<Locale, readonly Person[]>> = {
  fr: ['Brigitte F.', 'Loïc', 'Salimata D.', 'Un client', 'Véronique M.', 'Jonas', 'Christelle', 'Abdou', 'Mireille P.', 'R. Lemoine', 'Stéphane V.', 'Aurore'].map(stranger('fr')),
  en: ['Pam', 'J. Whitaker', 'A customer', 'Rhys', 'Debbie K.', 'Mo', 'Lorraine', 'A. Fenwick', 'Chris T.', 'Bea'].map(stranger('en')),
};
