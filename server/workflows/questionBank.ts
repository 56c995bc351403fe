/** What interviewers may ask for each criterion, and what each level of the scale means: open questions, anchored scores (S0-14). */
import { type Say, say } from '#engine/workflow';
import type { Criterion, Level } from './interviewWords.ts';

export interface Bank {
  /** Open questions: none can be answered by yes or no. */
  readonly questions: readonly Say[];
  /** What one hears at each level. */
  readonly anchors: Readonly<Record<Level, Say>>;
}

export const questionBank: Readonly<Record<Criterion, Bank>> = {
  competence: {
    questions: [
      say('Tell me about the last job you finished, from the first call to the invoice.', 'Racontez-moi votre dernier chantier terminé, du premier appel à la facture.'),
      say('Which job went wrong, how did you notice, and what did you do then?', 'Quel chantier s’est mal passé, comment l’avez-vous vu et qu’avez-vous fait ensuite ?'),
      say('How do you decide that a job is beyond what you know?', 'Comment décidez-vous qu’un chantier dépasse ce que vous savez faire ?'),
      say('How do you work out a price, and what do you do when it turns out too low?', 'Comment établissez-vous un prix, et que faites-vous s’il se révèle trop bas ?'),
    ],
    anchors: {
      1: say('Stays vague; cannot describe a job of their own from end to end.', 'Reste vague ; ne sait décrire aucun de ses chantiers de bout en bout.'),
      2: say('Describes ordinary jobs; leaves gaps on what was hard or went wrong.', 'Décrit des chantiers courants ; reste flou sur ce qui fut difficile ou raté.'),
      3: say('Explains jobs step by step, with their difficulties and what was learnt.', 'Explique ses chantiers pas à pas, avec leurs difficultés et ce qu’il en a tiré.'),
      4: say('Explains choices and their limits unprompted; says plainly what they would refuse.', 'Explique de lui-même ses choix et leurs limites ; dit clairement ce qu’il refuserait.'),
    },
  },
  love_of_work: {
    questions: [
      say('What brought you to this trade, and what keeps you in it?', 'Qu’est-ce qui vous a mené à ce métier, et qu’est-ce qui vous y retient ?'),
      say('Which piece of work are you proud of, and what would one see if one looked closely?', 'De quel ouvrage êtes-vous fier, et que verrait-on en regardant de près ?'),
      say('What did you learn about your trade in the last year, and how?', 'Qu’avez-vous appris de votre métier cette année, et comment ?'),
      say('Which part of the work do you like least, and how do you go about it?', 'Quelle partie du travail aimez-vous le moins, et comment vous y prenez-vous ?'),
    ],
    anchors: {
      1: say('Speaks of the trade as a burden, or only of what it pays.', 'Parle du métier comme d’une corvée, ou seulement de ce qu’il rapporte.'),
      2: say('Likes the work in general; gives no example of care or of learning.', 'Aime le métier en général ; ne donne aucun exemple de soin ni d’apprentissage.'),
      3: say('Tells with pleasure of work well done, and keeps learning.', 'Raconte avec plaisir un ouvrage bien fait, et continue d’apprendre.'),
      4: say('Pays attention to what nobody will see, and passes on what they know.', 'Soigne ce que personne ne verra, et transmet ce qu’il sait.'),
    },
  },
  customer_care: {
    questions: [
      say('Tell me about a customer who was unhappy: what did they say, what did you answer?', 'Parlez-moi d’un client mécontent : que disait-il, qu’avez-vous répondu ?'),
      say('How does a customer learn that you will be late, or that the price changes?', 'Comment un client apprend-il que vous serez en retard, ou que le prix change ?'),
      say('What do you explain before you begin, and how do you know that it was understood?', 'Qu’expliquez-vous avant de commencer, et comment savez-vous que c’est compris ?'),
      say('When did you last advise a customer against something that they would have paid for?', 'Quand avez-vous déconseillé à un client une chose qu’il était prêt à payer ?'),
    ],
    anchors: {
      1: say('Blames customers; sees a complaint as an attack.', 'Accuse les clients ; prend une réclamation pour une attaque.'),
      2: say('Polite, but tells customers little and answers when asked.', 'Poli, mais explique peu et ne répond que si on l’interroge.'),
      3: say('Warns, explains and puts right without being asked.', 'Prévient, explique et répare sans qu’on le demande.'),
      4: say('Thinks from where the customer stands, even against their own gain.', 'Se met à la place du client, même contre son propre intérêt.'),
    },
  },
  skills: {
    questions: [
      say('Walk me through how you would do this (choose a job of the trade, with photographs).', 'Expliquez-moi comment vous feriez ceci (choisir un cas du métier, photos à l’appui).'),
      say('Which rules or standards bind you on that job, and how do you keep to them?', 'Quelles règles ou normes vous obligent sur ce chantier, et comment les respectez-vous ?'),
      say('Which tools and materials do you choose, and why those?', 'Quels outils et matériaux choisissez-vous, et pourquoi ceux-là ?'),
      say('What could hurt somebody here, and how do you prevent it?', 'Qu’est-ce qui pourrait blesser quelqu’un ici, et comment l’évitez-vous ?'),
    ],
    anchors: {
      1: say('Makes mistakes that would endanger people or the work.', 'Commet des erreurs qui mettraient en danger les personnes ou l’ouvrage.'),
      2: say('Knows the usual gestures; unsure of the rules behind them.', 'Connaît les gestes courants ; hésite sur les règles qui les fondent.'),
      3: say('Right method, right rules, for the case that was shown.', 'Bonne méthode, bonnes règles, pour le cas présenté.'),
      4: say('Sees what the case does not show, and weighs several good ways.', 'Voit ce que le cas ne montre pas, et compare plusieurs bonnes façons.'),
    },
  },
};
