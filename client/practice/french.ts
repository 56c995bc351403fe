import type { Same } from '../i18n/catalogue.ts';
import type { english } from './english.ts';

/** The same in French. */
export const french: Same<typeof english> = {
  resources: { practice_answers: { name: 'Réponse d’entraînement |||| Réponses d’entraînement', fields: { exercise: 'Exercice', correct: 'Juste' } } },
  practice: {
    title: 'Entraînement',
    intro: 'Dix avis du passé. Dites ce que vous en feriez, puis lisez ce que disent les règles et pourquoi. Rien de réel n’est touché, et vos réponses ne regardent que vous.',
    progress: '%{done} sur %{all}, dont %{right} selon les règles',
    exercises: 'Exercices',
    step: 'Exercice %{number} : %{mark}',
    open: 'sans réponse',
    right: 'C’est ce que disent les règles',
    other: 'Les règles disent autre chose',
    review: 'L’avis',
    known: 'Ce que l’on sait',
    question: 'Que feriez-vous ?',
    answer: 'Répondre',
    yours: 'Votre réponse :',
    next: 'Suivant',
    toDesk: 'Vers mon bureau',
    first: 'Vos premiers jours',
    invite: 'Commencez par dix avis du passé : que feriez-vous, et que disent les règles ?',
    finished: 'Les dix ont reçu une réponse. Vous pouvez relire les explications.',
    begin: 'Commencer l’entraînement',
    resume: 'Continuer (%{done} sur %{all})',
    keys: 'Touches de cet écran',
    allKeys: 'Toutes les touches',
    unpin: 'Masquer les touches',
  },
};
