import type { Request } from 'express';
import { missing } from '#engine/errors';

/** The `:id` of a route. Throws Refused 404 MISSING for anything that no record could bear. */
export function recordId(request: Request): number {
  const { id } = request.params;
  if (typeof id !== 'string' || !/^[1-9]\d{0,9}$/.test(id) || Number(id) > 2 ** 31 - 1) throw missing();
  return Number(id);
}
