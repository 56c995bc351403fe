/** Where the tests find their PostgreSQL. Set beforehand, it names a server of your own, and none is started. */
export const ADDRESS_VARIABLE = 'TEST_POSTGRES_URL';

/** The database that has climbed every migration; each test gets a copy. */
export const TEMPLATE = 'entente_template';

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
