/** Texts in English that have a scene of their own: what becomes of each is told in seeds/scenes. */
import { type Text, about } from './text.ts';

const brightside = about('brightside', 'en');
const foxley = about('foxley', 'en');
const benali = about('benali', 'en');
const whitcombe = about('whitcombe', 'en');

export const casesEn = {
  threat: foxley(1, 'Watch yourselves', 'Useless shower of wankers. I know where their van is parked overnight, second left off the high street, and somebody ought to put a match to it. Do it and I will buy you a pint.'),
  oldBoss: brightside(1, 'I should know', 'I worked for these people for two years and still get a clean at staff rate. They skimp on gloves, they skimp on breaks and the rota is a joke. Customers have no idea what goes on behind the scenes.'),
  numbers: whitcombe(2, 'Ask the other parents', 'Average lessons. Do not take my word for it, ring Mrs Alison Crabtree on 07700 900461, her son left after four weeks and she has plenty to say.'),
  copyFirst: foxley(2, 'Slow to answer', 'Two days to answer a ticket marked urgent, then a polite note asking whether we had tried restarting. We had. Several times. So had the whole office, on purpose, together.'),
  copyAgain: foxley(1, 'Slow to answer (again)', 'Two days to answer a ticket marked urgent, then a polite note asking whether we had tried restarting. We had. Several times. So had the whole office, on purpose, together. Posting again so that it counts twice.'),
  government: foxley(2, 'This country', 'You cannot get decent broadband in this country because nobody in government has ever had to work from a spare room. The company? The company is neither here nor there.'),
  cat: brightside(5, 'Approved by Mr Pickles', 'Mr Pickles hides from everyone, including me. He sat on the hoover. Flat immaculate, cat converted.'),
  salty: benali(2, 'Took the bloody mickey', 'Waited in all day for sod all. When he did turn up the bloke called me a daft bitch because I asked for a receipt. Boiler works. That is the only reason for the second star.', { by: 'f',
    found: { verdict: 'confirmed', note: 'C’est elle qui a été insultée, elle rapporte les mots. Grossier, oui ; illicite de sa part, non. On publie.' },
  }),
  wrongFlat: brightside(1, 'Wrong flat?', 'Paid for a deep clean, came home to exactly the same kitchen. I genuinely wondered whether they had cleaned another flat by mistake.'),
  lateInvoice: whitcombe(1, 'No feedback at all', 'Twelve lessons and not one line about how he was doing. When I asked I was told “fine”. His report says otherwise.'),
  regular: foxley(3, 'OK', 'Decent people, dated kit. They got there in the end.'),
  fatFinger: brightside(4, 'Nice touch', 'Left a note to say which window would not close and how to fix it. Small thing, but it tells you who they are.', { reply: 'That note was Denise. We have told her it made your day.' }),
  newcomer: about('teranga', 'en')(4, 'Lovely people', 'We arrived in Dakar with two toddlers and a lot of dust. The team was kind, thorough and very patient with our French.', {
    declared: 'fr', found: { verdict: 'confirmed', note: 'Text is in English, declared French. Read it myself instead of leaving it to Léa.' },
  }),
  seaside: about('vandamme', 'en')(5, 'Beautiful finish', 'Three rooms in Ixelles, walls and ceilings. Dust sheets everywhere, straight lines, no smell after two days. Could not fault them.', {
    declared: 'fr', found: { verdict: 'harmless', note: 'L’autrice est anglophone et a rempli le formulaire français. Aucun problème.' },
  }),
  dates: whitcombe(3, 'Mixed feelings', 'Patient teacher, chaotic diary. Worked out fine once we agreed on Thursdays and stuck to them.', { reply: 'Thursdays it is! I did miss two of the early dates, and I should have said so at the time.' }),
  copyOfTheirs: brightside(5, 'Wonderful service', 'Absolutely wonderful service from start to finish. The team arrived on time, worked without a break and left the whole house sparkling. I could not be happier and will book them again next month.'),
  abandoned: foxley(2, 'Gave up', 'Gave up waiting after the third missed call back. Somebody else fixed it for half.'),
  boiler: benali(3, 'Boiler chat', 'Proper job on the boiler. I did not need the forty minute lecture about the football, but I now know a lot about the football.', {
    reply: 'Guilty. Next year we will do the boiler in silence, unless we win.',
  }),
  // In the queues now.
  copyNow: about('benali', 'en')(5, 'Wonderful service', 'Absolutely wonderful service from start to finish. The team arrived on time, worked without a break and left the whole house sparkling. I could not be happier and will book them again next week.'),
  cardNow: foxley(1, 'Charged twice', 'They charged my card twice, 4111 1111 1111 1111 if you want to check, and it took three emails to be told that it was “pending”. Repair itself was all right.'),
  mumNow: whitcombe(5, 'Simply the best', 'The most gifted teacher I have ever come across, and I have known a great many. Any family would be lucky to have her.'),
  nameNow: brightside(2, 'Ask next door', 'They did my place and next door on the same morning. Mrs Patricia Holloway at number 9 got two hours and I got one, for the same money.'),
  waiting: benali(2, 'Cold again', 'Fixed on Monday, cold by Wednesday. They have said they will come back. So did my ex.'),
  forgotten: foxley(1, 'Lost everything', 'I asked for an upgrade and got an empty computer. “Did you have a backup?” I thought that YOU were the backup.'),
  shown: whitcombe(4, 'Happy teenager', 'Well, less unhappy. She says the lessons are “not the worst”, which from a fifteen year old is a standing ovation.'),
  dispute: foxley(2, 'Half a migration', 'Mail was moved, calendars were not, and nobody mentioned it until I missed a board meeting. They fixed it the same evening, to be fair.'),
} as const satisfies Record<string, Text>;
