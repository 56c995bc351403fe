/** What customers wrote in English about an IT company in London. */
import { about } from './text.ts';

const one = about('foxley', 'en');

export const computingEn = [
  one(5, 'Ransomware, and they did not panic', 'We did. They did not. Servers isolated by nine, backups tested by noon, payroll run by five. Then they came back the week after to explain, without a hint of “told you so”, what we should change.', {
    reply: 'The backups were your own good decision two years ago; we only restored them. Glad payroll went out.',
  }),
  one(3, null, 'Good engineers. Terrible at telling you when they are coming.'),
  one(1, 'Eleven tickets', 'Eleven tickets for one scanner. ELEVEN. Every one closed as “resolved” by somebody who had clearly never touched it. I resolved it in the end, with a new scanner.', {
    reply: 'You are right that we closed those too early. We now ask the customer before closing anything. Your last two months were refunded.',
  }),
  one(4, 'Solid support for a small charity', 'Fair price, patient people, and they talked us out of a cloud package that we did not need. Response on Fridays can be slow.'),
  one(5, 'Recovered a dead laptop', 'Spilt a full mug of tea on it the night before my viva. Data back by 10 am. I passed.', { reply: 'Congratulations, doctor. Lids on mugs from now on.' }),
  one(2, 'Upsold', 'Went in for a keyboard, came out with a quote for a new laptop, a dock and a three year warranty. Bought the keyboard elsewhere for £18.'),
  one(4, null, 'Set up phones and wifi for the surgery over a weekend, no fuss. Left cable ties in a plant pot but we forgive them.'),
  one(3, 'Mixed', 'The onboarding was excellent and then the person who did it left. Since then we explain our network from scratch on every call.'),
];
