import type { VersionedRecord } from '../workflow/record.ts';

/** A list as somebody narrowed and sorted it, under a name. */
export interface SavedView extends VersionedRecord {
  readonly name: string;
  readonly resource: string;
  readonly query: string;
  readonly scope: 'private' | 'role' | 'team';
  readonly role: string | null;
  readonly owner_id: number;
}

interface ListState {
  readonly filterValues: unknown;
  readonly sort: { readonly field: string; readonly order: string };
  readonly perPage: number;
}

/** The state of a list as its address holds it, from its first page. */
export const addressOfList = ({ filterValues, sort, perPage }: ListState): string =>
  `?${new URLSearchParams({ filter: JSON.stringify(filterValues), order: sort.order, page: '1', perPage: String(perPage), sort: sort.field }).toString()}`;
