/** What customers asked in these six months: most of it answered, some waiting this morning. Each that waits is named in docs/demo.md. */
import { type Person, customers } from '../people/customers.ts';
import { Exchange } from '../story/exchange.ts';
import type { Box } from '../story/stage.ts';
import { requestsEn } from '../texts/requests.en.ts';
import { requestsFr } from '../texts/requests.fr.ts';
import type { Play } from './play.ts';

const everybody: readonly Person[] = Object.values(customers).flat();

/** A customer by their name. */
function person(name: string): Person {
  const found = everybody.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is no customer`);
  return found;
}

export function requests(play: Play): void {
  const by = (name: string, who: string): Exchange => new Exchange(play.stage, play.company, name, person(who));
  answered(by);
  escalated(by);
  waiting(play, by);
}

type By = (name: string, who: string) => Exchange;

/** Asked, taken on and answered, most of them in time. */
function answered(by: By): void {
  const plain = (name: string, who: string, workday: number, [asked, answer]: readonly [Parameters<Exchange['asks']>[0], Parameters<Exchange['answers']>[1]], wait = 1, box: Box = 'cases') =>
    by(name, who).before(workday).asks(asked).office(wait).takes(box).later(4, 25).answers(box, answer);
  plain('insured', 'Hélène Garnier', 108, requestsFr.insured, 0);
  plain('review', 'Oliver Hartwell', 96, requestsEn.review, 0).outside(1).office().closes('cases');
  plain('prices', 'Yanis Kaddour', 81, requestsFr.prices);
  plain('noShow', 'Thomas Lebrun', 70, requestsFr.noShow, 3).office(1).closes('cases');
  plain('broken', 'Caroline Beckett', 61, requestsEn.broken, 2);
  plain('piano', 'Funmi Adeyemi', 52, requestsEn.piano, 4);
  plain('invoice', 'Clément Oudin', 33, requestsFr.invoice, 0);
  plain('refund', 'Dev Chaudhary', 24, requestsEn.refund, 3, 'manager');
  // On the telephone: a moderator writes it down, and the receipt leaves all the same.
  const [told, answer] = requestsFr.neighbour;
  by('neighbour', 'Denise Combe').before(45).office().tells('moderator', told).office(1).takes('cases').later(6, 15).answers('cases', answer);
  const [windows, names] = requestsEn.windows;
  by('windows', 'Steven Hirst').before(17).office().tells('moderator2', windows).later(3, 8).takes('cases').later(2, 6).answers('cases', names).office(1).closes('cases');
  // An exception is a manager's, and whoever answers says so without having to bear it.
  const [mourning, kind] = requestsFr.widow;
  const [what, reason] = requestsFr.widowException;
  by('widow', 'Monique Berthet').before(38).asks(mourning).office().takes('cases').isRefused('EXCEPTION_NEEDS_MANAGEMENT', 'cases', 'grant_exception', { what, reason }).office(1).grants('manager2', what, reason).later(10, 40).answers('cases', kind);
}

/** Answered, and not accepted: what changes an answer, and what does not. */
function escalated(by: By): void {
  const [fee, no] = requestsFr.fee;
  by('fee', 'Karim El Amrani').before(28).asks(fee).office(2).takes('cases').later(5, 15).answers('cases', no).outside(3).givesNewFacts(requestsFr.feeFacts).office(1).answers('cases', requestsFr.feeAgain);
  const [hedge, stays] = requestsFr.boss;
  by('boss', 'Bruno Delmas').before(9).asks(hedge).office(1).takes('cases').later(5, 15).answers('cases', stays).office(1).escalates('cases', 'Bruno Delmas, qui demande le directeur', requestsFr.bossWords)
    .office(1).escalates('manager', 'Bruno Delmas, à la direction', `Au téléphone : « ${requestsFr.bossWords} »`);
}

/** What waits this morning. */
function waiting({ stage, company }: Play, by: By): void {
  by('tiles', 'Valérie Dierckx').before(8).asks(requestsFr.lateNow).office(1).takes('cases');
  by('address', 'Precious Moyo').before(6).asks(requestsEn.lateNow);
  by('today', 'Élodie Chapuis').before(2).asks(requestsFr.todayNow);
  by('invoices', 'Kwame Boateng').before(3).asks(requestsEn.soonNow).office().takes('cases');
  by('direct', 'Aïcha Benhaddou').before(1).asks(requestsFr.freshNow);
  by('again', 'Emily Sutcliffe').before(1).asks(requestsEn.freshNow);
  // Blocked, and yet some doors stay open: a right over one’s own details is one of them.
  const [rights, copy] = requestsEn.rights;
  by('rights', 'Darren Oldroyd').before(14).asks(rights).office().isRefused('KEPT_ASIDE', 'cases', 'start').letsThrough('cases', 'He asks for what we keep about him: that is his right, whatever he wrote to us.').later(20, 50).answers('cases', copy);
  // His correspondence is stopped: what he writes is kept, and answered by nothing.
  by('aside', 'Gareth Pugh').before(4).asks(requestsEn.aside);
  by('asideAgain', 'Gareth Pugh').before(2).asks(requestsEn.asideAgain);
  // Without an address: somebody tells the number on the telephone, and the answer too.
  const tissot: Person = { ...person('Olivier Tissot'), email: null };
  new Exchange(stage, company, 'boiler', tissot).before(1).office().tells('moderator', requestsFr.phoneNow);
}
