import { type Say, say } from './workflow.ts';

/** What a refusal may carry beside its code and sentence. */
export interface RefusalParts {
  clause_id?: string;
  /** The day whose text of the clause counts, `YYYY-MM-DD`; today's when left out. */
  clause_on?: string;
  unmet?: readonly { code: string; detail: Say; clause_id?: string; clause_on?: string }[];
  /** Field name to sentence. */
  errors?: Readonly<Record<string, Say>>;
  headers?: Readonly<Record<string, string>>;
}

/** A refusal for the person refused: a status, a code that never changes, a sentence in both languages. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: Say,
    readonly more: RefusalParts = {},
  ) {
    super(`${code}: ${detail.en}`);
  }
}

/** Hidden and absent look the same (api.md, "Records"). */
export const missing = (): Refused =>
  new Refused(404, 'MISSING', say('There is nothing here that you may see.', 'Il n’y a rien ici que vous puissiez voir.'));

/** A request that cannot be read: a filter, sort, range or value outside what is declared. */
export const malformed = (en: string, fr: string): Refused => new Refused(400, 'MALFORMED', say(en, fr));

/** The record changed since it was read. */
export const stale = (): Refused =>
  new Refused(
    409,
    'STALE',
    say(
      'Somebody changed this record since you opened it. Look at it again before you decide.',
      'Quelqu’un a modifié cette fiche depuis que vous l’avez ouverte. Relisez-la avant de décider.',
    ),
  );

/** The person's rights do not go so far. */
export const forbidden = (): Refused =>
  new Refused(403, 'FORBIDDEN', say('Your role does not allow this.', 'Votre rôle ne le permet pas.'));
