import { TextInput } from 'react-admin';
import { centsOf } from './decisionForm.ts';

const euros = (cents: unknown): string => (typeof cents === 'number' ? String(cents / 100) : typeof cents === 'string' ? cents : '');

/** An amount typed in euros and kept in cents; what is no amount stays as it is typed, for the house to refuse. */
export function MoneyInput({ source }: { source: string }) {
  return <TextInput source={source} required slotProps={{ htmlInput: { inputMode: 'decimal' } }} format={euros} parse={(typed: string) => (/[.,]\d?$/.test(typed) ? typed : (centsOf(typed) ?? typed))} sx={{ maxWidth: 220 }} />;
}
