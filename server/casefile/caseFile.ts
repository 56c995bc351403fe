/** A case file: what happened in a case, told to one recipient, with its letters, its files and the proof of its history. Pure words and shapes. */
import type { FiledPart } from '../engine/behaviour.ts';
import { type Locale, type Party, type Say, say } from '#engine/workflow';
import type { Recipient } from '#workflows/caseFileWords';

/** A side of the case: through which links it speaks, and where the case itself writes its address. */
export const sides: Readonly<Partial<Record<Recipient, { readonly parties: readonly Party[]; readonly table: string | null; readonly by: string; readonly addresses: readonly string[] }>>> = {
  provider: { parties: ['provider', 'candidate'], table: 'providers', by: 'provider_id', addresses: ['candidate_email'] },
  customer: { parties: ['customer', 'author'], table: 'customers', by: 'customer_id', addresses: ['author_email', 'sender_email', 'complainant_email'] },
  person: { parties: ['referee'], table: null, by: '', addresses: ['client_email'] },
};

export interface Answer {
  readonly label: Say;
  readonly value: string | Say;
}

export interface Entry {
  readonly at: string;
  readonly resource: string;
  readonly record_id: number;
  /** The record in words, where it is not the case itself. */
  readonly of: Say | null;
  readonly what: Say;
  readonly who: string | Say;
  readonly from: Say | null;
  readonly to: Say | null;
  readonly answers: readonly Answer[];
  readonly clause_id: string | null;
  readonly policy_version: number | null;
  readonly hash: string;
}

export interface LetterLine {
  readonly at: string;
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  readonly delivery: string;
}

export interface FileLine {
  readonly name: string;
  readonly kind: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
}

export interface ClauseLine {
  readonly id: string;
  readonly policy: Say;
  readonly version: number;
  readonly text: Say;
}

/** One link of the chain: enough to see that nothing was changed or taken out, without what it says. */
export interface ChainLink {
  readonly resource: string;
  readonly record_id: number;
  readonly seq: number;
  readonly hash: string;
  readonly prev_hash: string;
}

export interface CaseFile {
  readonly resource: string;
  readonly id: number;
  readonly reference: string;
  readonly label: Say;
  readonly state: Say | null;
  readonly recipient: Recipient;
  readonly purpose: string;
  readonly locale: Locale;
  readonly made_at: string;
  readonly made_by: string;
  readonly entries: readonly Entry[];
  readonly parts: readonly FiledPart[];
  readonly letters: readonly LetterLine[];
  readonly files: readonly FileLine[];
  readonly clauses: readonly ClauseLine[];
  readonly left_out: { readonly entries: number; readonly letters: number; readonly files: number };
  readonly proof: { readonly events: number; readonly ok: boolean; readonly heads: readonly ChainLink[] };
}

/** What every record undergoes; a workflow names the rest. */
export const commonActs: Readonly<Record<string, Say>> = {
  create: say('Recorded', 'Enregistré'),
  edit: say('Edited', 'Modifié'),
  undo: say('Taken back', 'Annulé'),
  claim: say('Claimed', 'Réservé'),
  release: say('Released', 'Libéré'),
  break_claim: say('Claim taken over', 'Réservation reprise'),
  import: say('Imported', 'Importé'),
  send_again: say('Letter sent again', 'Courrier renvoyé'),
  attach: say('File added', 'Fichier ajouté'),
  note: say('Note added', 'Note ajoutée'),
  pin: say('Note pinned', 'Note épinglée'),
  unpin: say('Note taken down', 'Note détachée'),
  reveal: say('Masked field shown', 'Champ masqué montré'),
  case_file: say('Case file made', 'Dossier édité'),
};

/** Who acted, for a recipient who is not told names. */
export const actors = {
  staff: say('The team', 'L’équipe'),
  clock: say('The clock', 'L’horloge'),
  key: say('The platform', 'La plateforme'),
  link: say('By a personal link', 'Par un lien personnel'),
} as const satisfies Record<string, Say>;
