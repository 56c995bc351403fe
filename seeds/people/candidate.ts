import type { Locale } from '../../server/engine/workflow.ts';

/** Whoever wants to become a member, and what they say of themselves. */
export interface Candidate {
  readonly name: string;
  readonly trade: string;
  readonly locale: Locale;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address?: string;
  readonly services?: readonly string[];
  readonly years: number;
  readonly background: string;
}

export interface Recommender {
  readonly kind: 'customer' | 'provider';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly relation: string;
  readonly message: string;
}

/** A past client as the candidate names them. */
export interface PastClient {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale?: Locale;
  readonly what: string;
  /** Days before the declaration. */
  readonly ended: number;
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '');

/** An address in a domain kept for fiction. */
export const boxOf = (name: string): string => `${folded(name)}@messagerie.example`;

type Told = Pick<Candidate, 'trade' | 'phone' | 'years' | 'background'> & Pick<Partial<Candidate>, 'address' | 'services'>;
/** A candidate who can be written to. */
export const candidate = (locale: Locale, name: string, told: Told): Candidate => ({ locale, name, email: boxOf(name), ...told });

/** Whoever recommends them; a customer, unless told otherwise. */
export const recommender = (name: string, phone: string | null, relation: string, message: string, kind: Recommender['kind'] = 'customer'): Recommender => ({ kind, name, email: boxOf(name), phone, relation, message });

/** A past client who is called, or (without a number) written to. */
export const client = (name: string, phone: string | null, what: string, ended: number): PastClient => ({ name, phone, email: phone ? null : boxOf(name), what, ended });
