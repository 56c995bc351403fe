import { LanguageName } from '../i18n/LanguageName.tsx';
import { When } from '../layout/When.tsx';
import type { Fact } from '../records/Facts.tsx';
import { Contact, isReached } from './Contact.tsx';
import type { Person } from './person.ts';

/** What is known of a person, as this reader may know it. */
export const personFacts = (resource: string, person: Person): readonly Fact[] => [
  { name: 'trade', value: person.trade },
  ...(['email', 'phone'] as const).map((field) => ({ name: field, value: isReached(person, field) ? <Contact resource={resource} person={person} field={field} /> : null })),
  { name: 'locale', value: <LanguageName of={person.locale} /> },
  { name: 'external_id', value: person.external_id },
  { name: 'created_at', value: <When at={person.created_at} focusable /> },
];
