import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMailSink, type MailSink } from './mailSink.ts';

let sink: MailSink;
beforeEach(async () => void (sink = await openMailSink()));
afterEach(() => sink.close());

const letter = {
  from: 'maison@entente.example',
  to: 'ines@entente.example',
  subject: 'Votre avis a été publié, et voici pourquoi la vérification a demandé quelques jours de plus',
  text: `Bonjour Inès,\n\nVotre avis est en ligne.\n${'Une phrase assez longue pour être coupée. '.repeat(5)}\nÀ bientôt = 1`,
};

test('a letter is read back as it was written', async () => {
  const arrival = sink.waitFor(({ to }) => to.includes(letter.to));
  await createTransport(sink.url).sendMail({ ...letter, headers: { 'X-Entente-Letter': '12' } });
  expect(await arrival).toMatchObject({ from: letter.from, to: [letter.to], subject: letter.subject });
  expect(sink.messages[0]?.text.trimEnd()).toBe(letter.text);
  expect(sink.messages[0]?.headers['x-entente-letter']).toBe('12');
});

test('of a letter in text and HTML, the text is read', async () => {
  await createTransport(sink.url).sendMail({ ...letter, html: '<p>Bonjour</p>' });
  expect(sink.messages[0]?.text.trimEnd()).toBe(letter.text);
});

test('it refuses as many letters as it was asked to, then accepts', async () => {
  sink.refuseNext(2, 451);
  const post = createTransport(sink.url);
  await expect(post.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 });
  await expect(post.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 });
  await post.sendMail(letter);
  expect(sink.messages).toHaveLength(1);
});

test('waiting in vain says what did arrive', async () => {
  await createTransport(sink.url).sendMail({ ...letter, subject: 'Autre' });
  await expect(sink.waitFor(() => false, 20)).rejects.toThrow('ines@entente.example: Autre');
});
