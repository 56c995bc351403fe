import type { Role } from '#engine/workflow';
import { useWords } from '../workflow/words.ts';

/** The roles of a colleague, in words. */
export function RoleNames({ roles }: { roles: readonly Role[] }) {
  const words = useWords('staff');
  return <>{roles.map((role) => words.value('roles', role)).join(', ')}</>;
}
