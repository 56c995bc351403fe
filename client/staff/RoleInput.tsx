import { CheckboxGroupInput } from 'react-admin';
import { roles } from '#engine/workflow';
import { useWords } from '../workflow/words.ts';

/** Which roles a colleague holds: several are possible. */
export function RoleInput() {
  const words = useWords('staff');
  return <CheckboxGroupInput source="roles" translateChoice={false} choices={roles.map((role) => ({ id: role, name: words.value('roles', role) }))} />;
}
