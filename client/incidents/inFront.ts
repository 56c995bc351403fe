/** The record of the page in front of somebody, read from its address: what a report is about. */
import { useLocation } from 'react-router-dom';
import { may } from '../providers/ability.ts';

export interface InFront {
  readonly resource: string;
  readonly id: number;
}

/** Pages whose address does not begin with the name of their resource. */
const pages: Readonly<Record<string, string>> = { vetting: 'applications', moderation: 'reviews' };

/** The record of an address: `/reviews/12/show`, `/vetting/3/decision`, `/moderation?view=to-decide&id=12`. */
export function recordAt(pathname: string, search = ''): InFront | null {
  const [, page = '', inPath = ''] = pathname.split('/');
  const id = Number(/^\d{1,9}$/.test(inPath) ? inPath : page === 'moderation' ? new URLSearchParams(search).get('id') : 0);
  const resource = pages[page] ?? page;
  return id > 0 && may('show', resource) ? { resource, id } : null;
}

/** The record of the page as it is now. */
export function useInFront(): InFront | null {
  const { pathname, search } = useLocation();
  return recordAt(pathname, search);
}
