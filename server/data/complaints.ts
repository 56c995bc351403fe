/** What each database says when it does not do what it was asked. */

interface Complaint {
  readonly code?: string;
  readonly name?: string;
  readonly message?: string;
}

/** Whether the whole transaction may be tried again: others were in its way. */
export const passing = (error: unknown): boolean => ['40001', '40P01', 'SQLITE_BUSY'].includes((error as Complaint).code ?? '');

/** Whether a unique index stands against it. */
export function duplicate(error: unknown): boolean {
  const { code, message } = error as Complaint;
  return code === '23505' || (code === 'SQLITE_CONSTRAINT' && /UNIQUE/.test(message ?? ''));
}

/** Whether a foreign key stands against it: a record names one that does not exist, or is named by one that does. */
export function dangling(error: unknown): boolean {
  const { code, message } = error as Complaint;
  return code === '23503' || (code === 'SQLITE_CONSTRAINT' && /FOREIGN KEY/.test(message ?? ''));
}

/** Whether a value was refused: a reference to nothing, a double, a number or a text beyond its column. Not a fault of ours. */
export function unacceptable(error: unknown): boolean {
  const { code, message } = error as Complaint;
  return /^(22|23)\w{3}$/.test(code ?? '') || (code === 'SQLITE_CONSTRAINT' && /FOREIGN KEY|UNIQUE|NOT NULL|CHECK/.test(message ?? ''));
}

/** Connection lost, resources, shut down, or a lock or a statement that took too long; the network; the disk; the pool. */
const away = /^(08|53|57)\w{3}$|^(40001|40P01|55P03)$|^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH)$|^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)$/;
const lost = /^Connection (terminated|ended)|Unable to acquire a connection/;

/** Whether the database cannot answer for now: unreachable, restarting, full, or held by others for too long. */
export function unavailable(error: unknown): boolean {
  const { code, name, message } = error as Complaint;
  return away.test(code ?? '') || name === 'KnexTimeoutError' || lost.test(message ?? '');
}
