import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phoneForms } from '../../server/signals/phone.ts';
import { sameContact, sameMailbox } from '../../server/signals/sameContact.ts';

describe('a mailbox', () => {
  it.each([
    ['  Jean.Dupont+avis@GoogleMail.com ', 'jeandupont@gmail.com'],
    ['Jean.Dupont+avis@orange.fr', 'jean.dupont@orange.fr'],
    ['JEAN@Atelier.FR', 'jean@atelier.fr'],
  ])('has one form: %s', (written, form) => {
    expect(sameMailbox(written)).toBe(form);
  });

  it.each(['', 'jean', '@atelier.fr', 'jean@', 'a b@c.fr'])('is not seen in “%s”', (written) => {
    expect(sameMailbox(written)).toBeNull();
  });

  it('has the same form the second time', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => {
      const form = sameMailbox(email);
      expect(form === null ? null : sameMailbox(form)).toBe(form);
    }));
  });
});

describe('a phone number', () => {
  it('has one form however it is written', () => {
    for (const written of ['06 12 34 56 78', '+33 6.12.34.56.78', '0033 612345678', '+33 (0)6 12 34 56 78']) {
      expect(phoneForms(written)).toEqual(['+33612345678']);
    }
  });

  it('has a form for each country where it is good', () => {
    expect(phoneForms('0475 12 34 56')).toEqual(['+33475123456', '+32475123456']);
  });

  it.each(['', '12 34', 'not a number', '0999999999999999'])('is not seen in “%s”', (written) => {
    expect(phoneForms(written)).toEqual([]);
  });
});

describe('an author and a provider', () => {
  it('share a mailbox whatever its tag and dots', () => {
    const shared = sameContact({ email: 'awa.diallo+avis@gmail.com' }, { email: 'AwaDiallo@gmail.com' });
    expect(shared).toEqual({ by: 'email', value: 'awadiallo@gmail.com', score: 1 });
  });

  it('share a phone whatever its spelling', () => {
    const shared = sameContact({ email: 'x@y.fr', phone: '77 123 45 67' }, { email: 'z@w.fr', phone: '+221771234567' });
    expect(shared).toEqual({ by: 'phone', value: '+221771234567', score: 1 });
  });

  it('share a phone that one wrote for home and the other for abroad', () => {
    expect(sameContact({ phone: '0475 12 34 56' }, { phone: '+32 475 12 34 56' })).toMatchObject({ by: 'phone', value: '+32475123456' });
  });

  it('share an own domain, which weighs less', () => {
    expect(sameContact({ email: 'paul@atelier.fr' }, { email: 'awa@atelier.fr' })).toEqual({ by: 'domain', value: 'atelier.fr', score: 0.5 });
  });

  it.each(['gmail.com', 'orange.sn', 'skynet.be', 'example.com', 'shop.example'])('share nothing by a domain open to all: %s', (domain) => {
    expect(sameContact({ email: `paul@${domain}` }, { email: `awa@${domain}` })).toBeNull();
  });

  it('share nothing when nothing is known', () => {
    expect(sameContact({ email: null, phone: null }, {})).toBeNull();
    expect(sameContact({ email: '', phone: '' }, { email: '', phone: '' })).toBeNull();
  });
});
