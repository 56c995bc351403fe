/** What customers wrote in English about a plumber in Leeds. */
import { about } from './text.ts';

const one = about('benali', 'en');

export const plumbingEn = [
  one(5, 'No hot water, newborn in the house', 'They came at half ten at night and stayed until it ran hot. Charged the daytime rate “because of the little one”. I will never use anybody else.', {
    reply: 'Some things are more important than the rate card. Hope the little one sleeps better than mine did.',
  }),
  one(4, null, 'Neat work on the radiators, took their boots off without asking. Invoice came three weeks late, hence four.'),
  one(1, 'Shower leaks worse than before', 'It dripped before they came. It now runs down the kitchen wall. Been told Tuesday for three Tuesdays.', {
    reply: 'Three Tuesdays is not good enough. The tray has been reseated and the wall will be redecorated at our cost.',
  }),
  one(3, 'Did the job', 'Boiler serviced, certificate by email. Bit brusque when I asked a question, but I suppose I am paying for the boiler not the chat.'),
  one(5, 'Honest', 'Told me the noise was an air lock, showed me how to bleed it and charged nothing. In this day and age.'),
  one(2, 'Left a hole', 'The leak is mended, credit where due. The hole in the ceiling has been “next week” for two months.'),
  one(4, 'Bathroom refit', 'Came in on budget, two days over. The tiling is a joy. Skip outside for longer than promised, and the neighbours let me know.'),
];
