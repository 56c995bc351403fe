/** The customers of the demo story, by area, and authors whom the platform does not know. */
import type { Locale } from '../../server/engine/workflow.ts';
import type { Area } from './providers.ts';

export interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: Locale;
}

const boxes = ['courriel.example', 'boite.example', 'post.example', 'mail.example'];
const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '');

/** Everybody has an address of their own, in a box kept for fiction. */
const person = (locale: Locale, phone: (nth: number) => string | null) => (name: string, nth: number): Person => ({
  name, locale, phone: phone(nth), email: `${folded(name)}@${boxes[(name.length + nth) % boxes.length] ?? ''}`,
});
const two = (nth: number): string => String(10 + nth);
const french = person('fr', (nth) => `+33 6 39 98 ${two(nth)} ${two(3 * nth)}`);
const noPhone = person('fr', () => null);
const english = person('en', (nth) => `+44 7700 9001${two(nth)}`);

export const customers: Readonly<Record<Area, readonly Person[]>> = {
  paris: ['Hélène Garnier', 'Thomas Lebrun', 'Aïcha Benhaddou', 'Mathilde Roux', 'Jean-Pierre Colas', 'Nadia Saïdi', 'Clément Oudin', 'Sophie Vasseur', 'Bruno Delmas', 'Lucie Hamelin', 'Marc-Antoine Guérin', 'Rose Adélaïde', 'Ivan Petrović', 'Solange Picard'].map(french),
  lyon: ['Monique Berthet', 'Yanis Kaddour', 'Élodie Chapuis', 'Gérard Perrachon', 'Pauline Moulin', 'François Girodet', 'Amandine Ribeiro', 'Michel Blanchard', 'Sabrina Oulhaj', 'Denise Combe', 'Olivier Tissot', 'Claire Dumoulin'].map((name, nth) => french(name, nth + 20)),
  brussels: ['Sophie Lambrechts', 'Karim El Amrani', 'Bénédicte Claes', 'Luc Peeters', 'Ngoc Anh Tran', 'Valérie Dierckx', 'Grégory Hublet', 'Fatou Camara', 'Anne-Sophie Willems', 'Didier Mertens', 'Joëlle Baudoux'].map(noPhone),
  dakar: ['Aminata Ndiaye', 'Ousmane Diop', 'Khady Mbaye', 'Ibrahima Sarr', 'Marième Gueye', 'Cheikh Thiam', 'Adja Sy', 'Pape Seck', 'Coumba Faye', 'Moustapha Kane', 'Rokhaya Dieng'].map((name, nth) => noPhone(name, nth + 1)),
  abidjan: ['Adjoua Konan', 'Serge Yao', 'Mariam Coulibaly', 'Franck N’Guessan', 'Estelle Koffi', 'Lassina Ouattara', 'Grâce Aka', 'Didier Gnamien'].map((name, nth) => noPhone(name, nth + 2)),
  london: ['Rebecca Thornton', 'Dev Chaudhary', 'Siobhan Keane', 'Oliver Hartwell', 'Funmi Adeyemi', 'Gareth Pugh', 'Mei-Ling Foster', 'Tom Ashworth', 'Zainab Hussain', 'Caroline Beckett', 'Piotr Wiśniewski', 'Angela Rowe', 'Kwame Boateng', 'Judith Lacey'].map(english),
  leeds: ['Margaret Illingworth', 'Sanjay Rao', 'Emily Sutcliffe', 'Darren Oldroyd', 'Precious Moyo', 'Kathleen Byrne', 'Adam Wadsworth', 'Leila Farouk', 'Steven Hirst', 'Nicola Braithwaite', 'Hannah Dyson', 'Joseph Akande'].map((name, nth) => english(name, nth + 30)),
};

/** Authors who came by a form on the provider's page: nothing on the platform shows that they are customers. */
export const guests: Readonly<Record<Locale, readonly Person[]>> = {
  fr: ['Brigitte F.', 'Loïc', 'Salimata D.', 'Un client du 9e', 'Véronique M.', 'Jonas', 'Christelle', 'Abdou', 'Mireille P.', 'R. Lemoine', 'Stéphane V.', 'Aurore'].map((name, nth) => noPhone(name, nth)),
  en: ['Pam', 'J. Whitaker', 'Happy customer', 'Rhys', 'Debbie K.', 'Mo', 'Lorraine', 'A. Fenwick', 'Chris T.', 'Bea'].map((name, nth) => ({ ...english(name, nth), phone: null })),
};
