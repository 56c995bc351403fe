import { useT } from '../i18n/useT.ts';
import { Masked } from '../records/Masked.tsx';
import type { Person } from './person.ts';

const ways = { email: 'mailto:', phone: 'tel:' } as const;

/** How somebody is reached: a business at once, a private person once a colleague said what for. */
export function Contact({ resource, person, field }: { resource: string; person: Person; field: keyof typeof ways }) {
  const t = useT();
  const written = (value: string) => <a href={ways[field] + (field === 'phone' ? value.replace(/[^+\d]/g, '') : value)}>{value}</a>;
  const value = person[field];
  if (value) return written(value);
  return <Masked resource={resource} id={person.id} field={field} masked={person.masked} hint={person.hints?.[field] ?? ''} label={t(`people.show.${field}`)}>{written}</Masked>;
}

/** Whether there is anything to show or to ask for. */
export const isReached = (person: Person, field: keyof typeof ways): boolean => Boolean(person[field]) || (person.masked?.includes(field) ?? false);
