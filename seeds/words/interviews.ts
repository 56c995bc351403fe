/** What interviewers write down about a candidate, in their own language. */
import type { Locale } from '../../server/engine/workflow.ts';
import type { Chance } from '../story/chance.ts';

type Level = 1 | 2 | 3 | 4;
const criteria = ['competence', 'love_of_work', 'customer_care', 'skills'] as const;
type Criterion = (typeof criteria)[number];

/** Four scores in the order of the criteria; words of its own where the meeting gave some. */
export interface Card {
  readonly scores: readonly [Level, Level, Level, Level];
  readonly words?: Readonly<Partial<Record<Criterion, string>>>;
  readonly notes?: string;
  readonly profile?: boolean;
  readonly motivation?: boolean;
}

const sentences: Readonly<Record<Locale, Readonly<Record<Criterion, readonly [low: readonly string[], high: readonly string[]]>>>> = {
  fr: {
    competence: [
      ['Des réponses vagues dès qu’on entre dans le détail.', 'Connaît son quotidien, moins ce qui en sort.'],
      ['Décrit un chantier difficile étape par étape, erreurs comprises.', 'Chiffre juste, du premier coup, et dit ce qui n’est pas dans le prix.', 'Refuse deux types de travaux et explique pourquoi.', 'Sait ce qu’il faut vérifier avant de commencer.'],
    ],
    love_of_work: [
      ['Parle surtout de remplir l’agenda.', 'N’a pas d’exemple d’un travail dont il reste fier.'],
      ['S’anime en parlant d’un travail que personne d’autre ne voulait.', 'Continue de se former, le soir, à ses frais.', 'Garde des photos d’ouvrages d’il y a dix ans.', 'Transmet : un apprenti est resté trois ans.'],
    ],
    customer_care: [
      ['Un client mécontent est d’abord un client difficile.', 'Prévient des retards « quand c’est possible ».'],
      ['Rappelle le lendemain, sans qu’on le lui demande.', 'Raconte une erreur, et comment elle a été réparée à ses frais.', 'Prévient d’un retard avant l’heure, pas après.', 'Laisse toujours une trace écrite de ce qui est convenu.'],
    ],
    skills: [
      ['Rien montré qui permette d’en juger.', 'Des bases, sans plus.'],
      ['Trois réalisations montrées, datées, dont une ratée et reprise.', 'Diplôme et attestations présentés, concordants.', 'Exercice fait devant nous sans hésiter.', 'Vocabulaire exact, outils entretenus.'],
    ],
  },
  en: {
    competence: [
      ['Vague as soon as we ask how.', 'Knows the usual day, less so the unusual one.'],
      ['Walks us through a hard job step by step, mistakes included.', 'Prices it right at once, and says what is not in the price.', 'Turns down two kinds of work and can say why.'],
    ],
    love_of_work: [
      ['Talks mostly about filling the diary.', 'No example of work to be proud of.'],
      ['Lights up at the job nobody else wanted.', 'Still takes evening courses, at their own expense.', 'Trained two apprentices who now run their own firms.'],
    ],
    customer_care: [
      ['An unhappy customer is a difficult customer first.', 'Warns of delays “when possible”.'],
      ['Rings the day after without being asked.', 'Tells of a mistake and of paying for it.', 'Says so before being late, not after.'],
    ],
    skills: [
      ['Nothing shown that we could judge.', 'The basics, no more.'],
      ['Showed three jobs with dates, one of them gone wrong and put right.', 'Certificates shown, and they agree with the story.', 'Did the exercise in front of us without a pause.'],
    ],
  },
};

/** The scorecard as the form takes it. */
export function scores(locale: Locale, { scores: given, words = {}, notes, profile = true, motivation = true }: Card, { one }: Chance): Record<string, unknown> {
  const judged = criteria.map((name, index) => {
    const score = given[index] as Level;
    return [name, { score, comment: words[name] ?? one(sentences[locale][name][score > 2 ? 1 : 0]) }] as const;
  });
  return { scores: Object.fromEntries(judged), profile_validated: profile, motivation_validated: motivation, ...(notes && { notes }) };
}
