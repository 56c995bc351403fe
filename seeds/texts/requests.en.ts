/** What customers asked in English, and what they were answered. */
import type { Answered, Asked } from '../story/exchange.ts';

const asked = (kind: Asked['kind'], channel: Asked['channel'], subject: string, text: string): Asked => ({ kind, channel, locale: 'en', subject, text });
const answered = (outcome: Answered['outcome'], clause: string, text: string): Answered => ({ outcome, clause, text });

export const requestsEn = {
  review: [
    asked('question', 'form', 'Why is my review not up yet?', 'I wrote it on Monday. I was fair, I think. Is it the word “shambles”?'),
    answered('explained', 'quality-charter.ask-for-reviews', 'It is not the word. We make sure first that whoever writes was a customer, and your letter about that left an hour ago. Answer it and your review appears as you wrote it, shambles included.'),
  ],
  piano: [
    asked('concern', 'email', 'Lessons moved three times', 'Three weeks, three different evenings, each announced the day before. My son thinks the piano is a form of weather. Can somebody talk to the teacher?'),
    answered('partly_granted', 'quality-charter.announce-delays', 'We did, and she has promised Thursdays at five until the summer, in writing. The two lessons that fell out are given in June. A discount is not ours to grant, and she does not offer one.'),
  ],
  broken: [
    asked('complaint', 'form', 'A cracked basin', 'Your cleaner dropped a shampoo bottle into our basin and cracked it. She told us at once and was very sorry. The basin was eleven years old. What happens now?'),
    answered('granted', 'client-protection.insurance-incidents', 'Her insurance covers it, and the claim left this morning under the number that you find in your account. You will have a new basin; she asked us to say how sorry she still is.'),
  ],
  refund: [
    asked('complaint', 'email', 'Refund of the urgent surcharge', 'I paid the urgent surcharge and he came the next day. I would like the surcharge back, please.'),
    answered('granted', 'client-protection.before-booking', 'You are right: urgent means the same day, and he came the next. The surcharge is on its way back to your card.'),
  ],
  windows: [
    asked('question', 'phone', 'Do you have window cleaners for a third floor?', 'Mr Hirst asks whether anybody on the platform cleans outside windows on a third floor without a balcony, and whether we check that they may.'),
    answered('explained', 'client-protection.verified-providers', 'Two do, and we have seen the training that each needs for it. We read you their names on the telephone and they are in your account.'),
  ],
  lateNow: asked('concern', 'email', 'The tutor knows our address by heart', 'She mentioned our street to another family, who mentioned it to us. Nothing happened, but we should like to know who is told where we live.'),
  soonNow: asked('complaint', 'form', 'Two invoices for one boiler', 'One from the firm and one from the man who came. I am happy to pay one of them.'),
  freshNow: asked('question', 'chat', 'Can I book the same electrician again?', 'I cannot find him in the list any more. He was lovely. Has something happened to him?'),
  rights: [
    asked('question', 'email', 'What you keep about me', 'Whatever you think of me, the law says that I may see what you keep about me. Send it.'),
    answered('granted', 'client-protection.data-law', 'You may. A copy of what we keep about you leaves by registered post this week, as the law asks; the hold on your other messages stays as it is.'),
  ],
  aside: asked('complaint', 'email', 'STILL no heating', 'Three weeks. You people answer everybody but me. I have written four times now and I will write a fifth.'),
  asideAgain: asked('complaint', 'form', 'Fifth time', 'As promised. And before you ask: no, I have not calmed down.'),
} as const;
