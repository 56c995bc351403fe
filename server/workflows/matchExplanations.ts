/** What a match warning tells the person who disposes of it: what was seen, and that it may mean nothing. Pure. */
import { type Say, say } from '#engine/workflow';
import type { WarningKind, WarningParty } from './referenceWords.ts';

/** Whom a warning compares: the one it is about, and the other by name and, where there is one, by file. */
export interface Compared {
  readonly name: string;
  readonly other: string;
  readonly application_id?: number;
  readonly slot?: number;
}

const shared: Readonly<Record<Exclude<WarningKind, 'wording'>, (value: string) => Say>> = {
  phone: (value) => say(`the same telephone (${value})`, `le même téléphone (${value})`),
  email: (value) => say(`the same e-mail address (${value}, case, tags and dots aside)`, `la même adresse e-mail (${value}, aux majuscules, étiquettes et points près)`),
  address: (value) => say(`the same postal address (${value})`, `la même adresse postale (${value})`),
  name: () => say('the same name', 'le même nom'),
};

const whom: Readonly<Record<WarningParty, (compared: Compared) => Say>> = {
  candidate: ({ other }) => say(`the candidate, ${other}`, `le candidat, ${other}`),
  recommender: ({ other }) => say(`whoever recommended the candidate, ${other}`, `la personne qui recommande le candidat, ${other}`),
  slot: ({ other, slot }) => say(`the client of slot ${slot}, ${other}`, `le client de l’emplacement ${slot}, ${other}`),
  reference: ({ other, application_id }) => say(`a client of file #${application_id}, ${other}`, `un client du dossier n° ${application_id}, ${other}`),
  staff: ({ other }) => say(`${other}, of our own team`, `${other}, de notre équipe`),
};

/** Two people share a contact or a name. */
export function explainShared(kind: Exclude<WarningKind, 'wording'>, party: WarningParty, value: string, compared: Compared): Say {
  const [what, other] = [shared[kind](value), whom[party](compared)];
  return say(
    `${compared.name} has ${what.en} as ${other.en}. A family or an office shares these too: check who it is.`,
    `${compared.name} a ${what.fr} que ${other.fr}. Une famille ou un bureau les partage aussi : vérifiez de qui il s’agit.`,
  );
}

/** Two people wrote, or were written down, nearly alike. */
export function explainWording(party: WarningParty, share: number, passage: string, compared: Compared): Say {
  const percent = Math.round(share * 100);
  const other = whom[party](compared);
  return say(
    `${percent}% of what ${compared.name} says stands in the words of ${other.en}${passage && `: “${passage}”`}. Read both: one person may have written twice.`,
    `${percent} % de ce que dit ${compared.name} se retrouve dans les mots de ${other.fr}${passage && ` : « ${passage} »`}. Lisez les deux : une même personne a pu écrire deux fois.`,
  );
}
