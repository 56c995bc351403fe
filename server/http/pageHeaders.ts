import type { Response } from 'express';

/** Says which rows of how many a page holds, and whether counting stopped at its cap (api.md, "Records"). */
export function pageHeaders(response: Response, name: string, { offset, rows, total, capped }: { offset: number; rows: number; total: number; capped: boolean }): void {
  response.set({ 'Content-Range': `${name} ${offset}-${Math.max(offset, offset + rows - 1)}/${total}`, 'X-Total-Count': String(total) });
  if (capped) response.set('X-Total-Capped', 'true');
}
