import pg from 'pg';
import { openDatabase } from '../../server/data/database.ts';
import { openLibrary } from './library.ts';
import { startPostgres } from './postgresServer.ts';
import { RESTORING } from './postgresRestore.ts';
import { ADDRESS_VARIABLE, TEMPLATE, withDatabase } from './postgresTemplate.ts';

/** Once per run of the project "postgres": a server, and in it the migrated database that every test copies. */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env[ADDRESS_VARIABLE];
  const server = given ? { url: given, stop: () => Promise.resolve() } : await startPostgres();
  process.env[ADDRESS_VARIABLE] = server.url;
  await makeTemplate(server.url);
  return async () => {
    if (!given) delete process.env[ADDRESS_VARIABLE];
    await server.stop();
  };
}

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const template = await openDatabase(withDatabase(url, TEMPLATE));
  await template.migrate();
  await openLibrary(template);
  await template.outside.raw(RESTORING);
  // A copy is refused while anyone is connected to the original.
  await template.close();
}
