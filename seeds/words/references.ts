/** What past clients answer. */
export interface Answer {
  readonly professionalism: readonly [score: 1 | 2 | 3 | 4 | 5, comment?: string];
  readonly satisfaction: readonly [score: 1 | 2 | 3 | 4 | 5, comment?: string];
  readonly again?: 'yes' | 'no' | 'unsure';
  readonly declared?: 'yes' | 'partly' | 'no';
  readonly years?: number;
  readonly service?: string;
  readonly words?: string;
}

const judged = ([score, comment]: Answer['satisfaction']) => ({ score, ...(comment && { comment }) });

/** An answer as the sheet takes it; the form and the telephone ask the same. */
export function answered({ professionalism, satisfaction, again = 'yes', declared = 'yes', years, service, words }: Answer): Record<string, unknown> {
  return {
    agreed_to_answer: true, service_as_declared: declared, would_hire_again: again, professionalism: judged(professionalism), satisfaction: judged(satisfaction),
    ...(years !== undefined && { heard_years: years }), ...(service && { heard_service: service }), ...(words && { other_words: words }),
  };
}
