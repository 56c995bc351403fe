import { parseArgs } from 'node:util';
import { Refused } from './engine/errors.ts';
import { checkedInput } from './engine/inputs.ts';
import { invite } from './access/invitations.ts';
import { foldEmail } from './access/emails.ts';
import { addStaff, changeStaff, clockActor, listStaff } from './access/staff.ts';
import type { NewStaff } from './access/staff.ts';
import { openDatabase } from './data/database.ts';
import type { House } from './house.ts';
import { createLog } from './log.ts';
import { newStaff } from './records/staff.ts';
import { readSettings, WrongSettings } from './settings.ts';

const usage = `npm run staff -- invite EMAIL ROLE[,ROLE…] [--name NAME] [--locale en|fr]
npm run staff -- list
npm run staff -- disable EMAIL
npm run staff -- enable EMAIL`;

/** Accounts from a shell: how the first administrator comes in, and the way back when nobody can sign in. Returns the exit code. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { name: { type: 'string' }, locale: { type: 'string' } } });
  const [verb, email, roles] = positionals;
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.DATABASE_URL);
  const house: House = { database, clock: { now: () => new Date() }, settings, log: createLog({ LOG_LEVEL: 'silent' }) };
  try {
    await database.migrate();
    if (verb === 'list') return await printStaff(house);
    if (verb === 'invite' && email && roles) return await printInvitation(house, { email, roles: roles.split(','), ...values });
    if (verb === 'disable' && email) return await setDisabled(house, email, true);
    if (verb === 'enable' && email) return await setDisabled(house, email, false);
    console.error(usage);
    return 2;
  } finally {
    await database.close();
  }
}

async function printStaff(house: House): Promise<number> {
  for (const { id, email, name, roles, disabled_at, password_hash } of await listStaff(house)) {
    const standing = disabled_at ? 'disabled' : password_hash ? 'active' : 'invited';
    console.log([id, email, name, (JSON.parse(roles) as string[]).join(','), standing].join('\t'));
  }
  return 0;
}

/** Somebody who was invited before, or who forgot the password, is given a new link; the account stays as it is. */
async function printInvitation(house: House, asked: { email: string; roles: string[]; name?: string; locale?: string }): Promise<number> {
  const { email, name = email.split('@')[0], locale } = asked;
  const values = checkedInput(newStaff, { email, name, roles: asked.roles, ...(locale && { locale }) }) as unknown as NewStaff;
  const known = (await listStaff(house)).find((row) => row.email === values.email);
  if (known?.disabled_at) throw new Error(`${values.email} is disabled: enable the account first.`);
  const by = await clockActor(house);
  const { url } = await house.database.transaction(async (trx) => {
    const id = known?.id ?? (await addStaff(trx, values, by, house.clock.now().toISOString()));
    return invite(trx, house, id, by);
  });
  if (known) console.log(`${values.email} has an account already: it keeps its roles, and this link sets a new password.`);
  console.log(`Open this link once within 24 hours:\n${url}`);
  return 0;
}

async function setDisabled(house: House, email: string, disabled: boolean): Promise<number> {
  const row = (await listStaff(house)).find((one) => one.email === foldEmail(email));
  if (!row) throw new Error(`Nobody has the address ${email}.`);
  await changeStaff(house, row.id, row.version, { disabled }, await clockActor(house));
  console.log(`${row.email} is ${disabled ? 'disabled and signed out' : 'enabled'}.`);
  return 0;
}

/** What went wrong, in one or a few lines, without a stack. */
function told(error: unknown): string {
  if (error instanceof WrongSettings) return error.message;
  if (!(error instanceof Refused)) return error instanceof Error ? error.message : String(error);
  const fields = Object.entries(error.more.errors ?? {}).map(([field, sentence]) => `${field}: ${sentence.en}`);
  return [error.detail.en, ...fields].join('\n');
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(told(error));
  process.exitCode = 1;
}
