/** The time zone in which a telephone most likely rings: that of its country, or of its region where a country has several. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { phoneForms } from './phone.ts';

const zones: Readonly<Record<string, string>> = {
  FR: 'Europe/Paris', BE: 'Europe/Brussels', LU: 'Europe/Luxembourg', CH: 'Europe/Zurich', MC: 'Europe/Monaco', GB: 'Europe/London', IE: 'Europe/Dublin',
  DE: 'Europe/Berlin', ES: 'Europe/Madrid', PT: 'Europe/Lisbon', IT: 'Europe/Rome', NL: 'Europe/Amsterdam',
  SN: 'Africa/Dakar', CI: 'Africa/Abidjan', ML: 'Africa/Bamako', BF: 'Africa/Ouagadougou', GN: 'Africa/Conakry', TG: 'Africa/Lome', BJ: 'Africa/Porto-Novo',
  NE: 'Africa/Niamey', CM: 'Africa/Douala', GA: 'Africa/Libreville', CG: 'Africa/Brazzaville', MA: 'Africa/Casablanca', DZ: 'Africa/Algiers', TN: 'Africa/Tunis',
  MG: 'Indian/Antananarivo', MU: 'Indian/Mauritius', RE: 'Indian/Reunion', YT: 'Indian/Mayotte', GP: 'America/Guadeloupe', MQ: 'America/Martinique',
  GF: 'America/Cayenne', NC: 'Pacific/Noumea', PF: 'Pacific/Tahiti', CA: 'America/Toronto', US: 'America/New_York',
};

/** Canada's area codes away from Toronto and Montreal. */
const canada: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'America/Vancouver': '236 250 604 672 778', 'America/Edmonton': '368 403 587 780 825', 'America/Regina': '306 474 639',
    'America/Winnipeg': '204 431 584', 'America/Halifax': '428 506 782 902', 'America/St_Johns': '709 879',
  }).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone])),
);

/** The zone of a number as people write it; null when the number does not tell its country. */
export function zoneOfPhone(written: string): string | null {
  const form = phoneForms(written)[0];
  const number = form ? parsePhoneNumberFromString(form) : undefined;
  if (!number?.country) return null;
  const regional = number.country === 'CA' ? canada[number.nationalNumber.slice(0, 3)] : undefined;
  return regional ?? zones[number.country] ?? null;
}
