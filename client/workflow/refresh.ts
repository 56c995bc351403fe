import type { QueryClient } from '@tanstack/react-query';
import type { Identifier, RaRecord } from 'ra-core';

/** Puts a fresh record in the cache and has everything that shows its resource, its history or the desk asked again. */
export function refreshRecord(client: QueryClient, resource: string, record: RaRecord): void {
  client.setQueriesData<RaRecord>({ queryKey: [resource, 'getOne', { id: String(record.id) }] }, (before) => (before ? { ...before, ...record } : record));
  refreshLists(client, resource, record.id);
}

/** Has the lists of a resource asked again, and what is told about one of its records. */
export function refreshLists(client: QueryClient, resource: string, id?: Identifier): void {
  for (const kind of ['getList', 'getMany', 'getManyReference', 'facets']) void client.invalidateQueries({ queryKey: [resource, kind] });
  if (id !== undefined) void client.invalidateQueries({ queryKey: ['events', 'getList'] });
  void client.invalidateQueries({ queryKey: ['desk'] });
}
