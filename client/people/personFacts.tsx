import { When } from '../layout/When.tsx';
import type { Fact } from '../records/Facts.tsx';
import type { Person } from './person.ts';

/** What is known of a person, as this reader may know it. */
export const personFacts = ({ trade, email, phone, locale, external_id, created_at }: Person): readonly Fact[] => [
  { name: 'trade', value: trade },
  { name: 'email', value: email ? <a href={`mailto:${email}`}>{email}</a> : null },
  { name: 'phone', value: phone ? <a href={`tel:${phone}`}>{phone}</a> : null },
  { name: 'locale', value: locale },
  { name: 'external_id', value: external_id },
  { name: 'created_at', value: <When at={created_at} focusable /> },
];
