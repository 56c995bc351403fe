/** Telephone numbers of the countries the house works in, brought to the one form in which they can be compared. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const COUNTRIES: readonly CountryCode[] = ['FR', 'BE', 'SN', 'CI', 'CA', 'GB'];

/** The countries whose national numbers are written with these digits; Canada stands for the whole plan it shares with the US. */
function countriesOf(digits: string): CountryCode[] {
  const length = digits.length;
  const nought = digits.startsWith('0');
  return COUNTRIES.filter((country) => {
    if (country === 'SN') return length === 9 && /^[37]/.test(digits);
    if (country === 'CI') return length === 10 && /^[02]/.test(digits);
    if (country === 'CA') return (length === 10 && /^[2-9]/.test(digits)) || (length === 11 && digits.startsWith('1'));
    if (country === 'BE') return nought && (length === 9 || length === 10);
    return nought && (length === 10 || (country === 'GB' && length === 11));
  });
}

/**
 * The E.164 form (`+33612345678`) of a number as people write it, or null when it is none of ours.
 * National numbers are read in the given country first, then in the others that write numbers so.
 */
export function phoneE164(written: string, country?: CountryCode): string | null {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return null;
  if (/^\s*\+/.test(written) || digits.startsWith('00')) {
    const number = parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`);
    return number?.isPossible() ? number.number : null;
  }
  const likely = countriesOf(digits);
  const order = country && likely.includes(country) ? [country, ...likely] : likely;
  for (const where of order) {
    const number = parsePhoneNumberFromString(digits, where);
    if (number?.isValid()) return number.number;
  }
  return null;
}
