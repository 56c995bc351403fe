/** How the English-speaking providers came in. */
import type { MemberSeed } from './member.ts';

export const membersEn = {
  brightside: {
    years: 5, background: 'Housekeeping supervisor at a hospital, started Brightside five years ago, eight cleaners on the payroll.', insurer: 'Albion Mutual',
    by: { name: 'Rebecca Thornton', relation: 'They have cleaned our flat since we moved in.', message: 'They once left a note to say they had broken a mug. Nobody would have known.' },
    clients: [
      ['Marcus Eldridge', 'phone', 'Weekly clean, two hours', 5, [4], [5, 'Same two people, same time, and the dog adores them.']],
      ['Pemberton Lettings', 'mail', 'End of tenancy clean', 12, [5, 'Photographs before and after, without being asked.'], [4]],
      ['Olufemi Dada', 'phone', 'Oven and kitchen', 19, [4], [4]],
    ],
  },
  foxley: {
    years: 10, background: 'Ten years of small offices, most of them kept. Two engineers and me.', insurer: 'Albion Mutual',
    by: { name: 'Dev Chaudhary', relation: 'They look after our practice.', message: 'When the ransomware came they had us back by lunch, from a backup they had tested.' },
    clients: [
      ['Wren & Daughters, architects', 'mail', 'Monthly support, ten seats', 3, [5, 'A written report every month, and it is readable.'], [5]],
      ['Hazel Prior', 'phone', 'Data recovery from a laptop', 17, [4], [5]],
      ['St Bride’s Day Nursery', 'mail', 'Office network and phones', 30, [4], [4, 'Turned up in slippers, out of respect for nap time.']],
    ],
  },
  benali: {
    years: 22, background: 'My father’s firm, mine since 2015. Four plumbers, all registered.', insurer: 'Northgate Insurance',
    by: { name: 'Margaret Illingworth', relation: 'He has serviced my boiler for nine winters.', message: 'He tells me when it does not need doing.' },
    clients: [
      ['Derek Ackroyd', 'phone', 'Boiler service', 6, [5, 'Boots off at the door, gauge shown to me, part kept for me to see.'], [5]],
      ['Shabana Mirza', 'phone', 'Radiators, ground floor', 15, [4], [4]],
      ['Otley Road Dental', 'mail', 'Emergency call-out', 28, [5], [4, 'There in forty minutes on a bank holiday.']],
    ],
  },
  whitcombe: {
    years: 15, background: 'Physics teacher for eight years, private lessons since, never more than twelve pupils.', insurer: 'Northgate Insurance',
    by: { name: 'Sanjay Rao', relation: 'She taught both my daughters.', message: 'She sent one of them back to school clubs instead of selling us more lessons.' },
    clients: [
      ['Ruth Hollis', 'mail', 'GCSE chemistry, ten lessons', 4, [5], [5, 'From a four to a seven, and he argues about moles at dinner.']],
      ['Tendai Chikwanha', 'phone', 'Physics and maths, ten lessons', 14, [5, 'Sends the homework back marked the same evening.'], [4]],
      ['Gillian Stead', 'mail', 'Interview practice', 25, [4], [4]],
    ],
  },
} as const satisfies Record<string, MemberSeed>;
