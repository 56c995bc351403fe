/** Telephone numbers of the countries the house works in, brought to the one form in which they can be compared. */
import { type CountryCode, parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

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

/** Lines that a company opens for everybody: no person is reached by name there. */
const LINES_FOR_ALL = new Set(['TOLL_FREE', 'SHARED_COST', 'PREMIUM_RATE', 'UAN']);

/**
 * The E.164 forms (`+33612345678`) a number may stand for, as people write it; none when it is nobody's.
 * A national number can be good in two countries (`0475 12 34 56` in France and in Belgium): all its readings are given.
 */
export const phoneForms = (written: string): string[] => readings(written).map(({ number }) => number);

/** Whether the line may be a person's: the free and charged lines of companies are not. */
export const mayBePersonal = (written: string): boolean =>
  readings(written).some((number) => !LINES_FOR_ALL.has(number.getType() ?? ''));

function readings(written: string): PhoneNumber[] {
  const digits = written.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15) return [];
  if (/^\s*\(?\+/.test(written) || digits.startsWith('00')) {
    const number = parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`);
    return number?.isPossible() ? [number] : [];
  }
  return countriesOf(digits)
    .map((country) => parsePhoneNumberFromString(digits, country))
    .filter((number) => number !== undefined)
    .filter((number) => number.isValid());
}
