/** The words in which a column is declared. Pure, as the declarations are. */
import type { Party, Role } from './workflow.ts';

/** A column that the API shows: its kind, and who may read, filter and sort by it. */
export interface Column {
  readonly kind: 'number' | 'text' | 'instant' | 'date' | 'json' | 'flag';
  /** Those who may read it; everyone who may read the record when left out. */
  readonly only?: readonly (Role | Party)[];
  /** Shown to nobody but those whom `only` names, on no record, in no list and no history, until one of these asks for it with a purpose, which is recorded. */
  readonly masked?: readonly Role[];
  /** These find a record by its exact value, of which they are shown nothing. */
  readonly sought?: readonly Role[];
  /** What is told of a masked value to whoever may ask for it: enough to recognise it, too little to write or to call. */
  hint?(value: string): string;
  readonly filter?: true;
  readonly sort?: true;
  /** Left out of lists, so that a page reads only what it shows. */
  readonly quiet?: true;
  /** Values counted beside a list. */
  readonly facet?: readonly (string | number)[];
  /** The form's field that fills it, when it bears another name: who may not read one may not read the other in the history. */
  readonly from_input?: string;
}
