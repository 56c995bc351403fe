import { useInput } from 'ra-core';
import { NamesField } from '../checks/NamesField.tsx';
import { useWords } from '../workflow/words.ts';

/** The categories of service that a provider offers; each is listed once a skills check has covered it. */
export function ServicesInput() {
  const words = useWords('providers');
  const { field, fieldState } = useInput<readonly string[] | null>({ source: 'services' });
  return <NamesField label={words.field('services')} value={(field.value as readonly string[] | null) ?? []} among={[]} error={fieldState.error?.message} change={(names) => field.onChange(names.length > 0 ? names : null)} />;
}
