/** What customers wrote in English about a cleaning company in London, and one newcomer in Paris. */
import { about } from './text.ts';

const one = about('brightside', 'en');

export const cleaningEn = [
  one(5, 'Got my deposit back', 'End of tenancy clean on a flat that four postgraduates and one ferret had lived in. The agent actually said “wow”. Worth every penny.', {
    reply: 'We still talk about the ferret. Thank you for the kind words, and enjoy the new place.',
  }),
  one(4, null, 'Reliable, friendly, same person every week which matters to my mum. Would be five if you could pay by standing order.'),
  one(1, 'Bleach on my curtains', 'Two pale patches the size of a dinner plate on made-to-measure curtains. When I rang I was told they “must have been like that”. They were not like that. I have the photos from the week before.', {
    reply: 'We got this wrong twice: once with the spray and once on the phone. The curtains have been replaced and we have apologised in person.',
  }),
  one(5, 'Brilliant', 'honestly brilliant, came at short notice when the in laws announced themselfs, oven looks brand new'),
  one(2, 'You get 90 minutes, not two hours', 'Booked two hours. Timed it on the doorbell camera four weeks running: 91, 94, 88, 90. The cleaning is decent. The arithmetic is not.', {
    reply: 'Thank you for the figures, they helped. We have credited the difference and the rota now leaves travelling time outside your slot.',
  }),
  one(3, 'Fine', 'Fine. Not sparkling. Fine.'),
  one(5, 'Lovely with my dad', 'Dad has dementia and does not take to strangers. Marta sat and looked at his stamp albums for ten minutes before she even opened a cupboard. You cannot train that into people.', {
    reply: 'Marta has read this and is very proud. Please tell your father the penny reds were her favourite.',
  }),
  one(2, 'Cancelled again', 'Third cancellation in two months, always by text, always before 8 am. I understand that people fall ill. I do not understand how a company has nobody else.'),
  one(4, 'Good office clean', 'Small studio, eleven desks. Kitchen is spotless in the morning now. They did once bin a prototype that looked like rubbish. In fairness it looked a lot like rubbish.'),
  about('lavandier', 'en')(4, 'Easy even with my bad French', 'Just moved to Paris and was dreading the phone call. They answered in English, sent a quote the same day and turned up. The flat smells of oranges.'),
];
