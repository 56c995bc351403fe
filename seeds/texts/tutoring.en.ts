/** What parents wrote in English about a tutor in Leeds. */
import { about } from './text.ts';

const one = about('whitcombe', 'en');

export const tutoringEn = [
  one(5, 'Chemistry went from tears to a 7', 'Harriet found out within one lesson that he had never understood moles, and that everything since had been memorised on top of that. Patient, funny, and strict about phones.', {
    reply: 'He did all the hard work, and he now explains moles better than I do.',
  }),
  one(4, null, 'Excellent tutor. Cancels with good notice when she must, which is more than I can say for my daughter.'),
  one(2, 'Not a fit for dyslexia', 'A knowledgeable teacher, but a lot of reading from worksheets. We had said in the first message that he is dyslexic. After four lessons nothing had changed, so we stopped.', {
    reply: 'I am sorry. I should have said sooner that another colleague is better trained for this. I have since taken the course myself.',
  }),
  one(5, 'GCSE maths resit', 'Third time lucky, at thirty four, with two kids. I got my 4. I cried in the car park.'),
  one(3, 'Good lessons, odd hours', 'Teaching is very good. But the only slots were 6.30 am or Sunday evening.'),
  one(5, 'Oxbridge interview practice', 'Three sessions, each of them harder than the real thing. That was exactly the point.', { reply: 'The real ones will never know how kind they were. Congratulations to her!' }),
  one(1, 'Paid for ten, had seven', 'Bought a block of ten. Seven happened. Emails about the other three get a smiley and no date. A smiley does not pass physics.'),
];
