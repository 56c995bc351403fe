import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { readLetter, type Letter } from './mime.ts';

export interface ReceivedLetter extends Letter {
  from: string;
  to: string[];
  raw: string;
}

export interface MailSink {
  /** For SMTP_URL. */
  url: string;
  /** In order of arrival. */
  messages: ReceivedLetter[];
  /** The first letter that satisfies `wanted`, already here or to come; rejects after `within` milliseconds. */
  waitFor(wanted: (letter: ReceivedLetter) => boolean, within?: number): Promise<ReceivedLetter>;
  /** Answers the next `count` letters with an SMTP error: 4xx for "later", 5xx for "never". */
  refuseNext(count: number, code: number): void;
  close(): Promise<void>;
}

/** A real SMTP server on a free port that keeps what it receives. */
export async function openMailSink(): Promise<MailSink> {
  const messages: ReceivedLetter[] = [];
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);
  let refusals = { left: 0, code: 0 };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusals.left > 0) {
          refusals.left -= 1;
          answer(Object.assign(new Error('Refused by the test'), { responseCode: refusals.code }));
          return;
        }
        const raw = Buffer.concat(chunks).toString('latin1');
        const { mailFrom, rcptTo } = session.envelope;
        const letter = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), raw, ...readLetter(raw) };
        messages.push(letter);
        answer();
        arrivals.emit('letter', letter);
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    messages,
    async waitFor(wanted, within = 5000) {
      const here = messages.find(wanted);
      if (here) return here;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          arrivals.off('letter', look);
          const seen = messages.map(({ to, subject }) => `${to.join(', ')}: ${subject}`).join('\n');
          reject(new Error(`No such letter within ${within} ms. Received:\n${seen || 'nothing'}`));
        }, within);
        function look(letter: ReceivedLetter): void {
          if (!wanted(letter)) return;
          clearTimeout(timer);
          arrivals.off('letter', look);
          resolve(letter);
        }
        arrivals.on('letter', look);
      });
    },
    refuseNext(count, code) {
      refusals = { left: count, code };
    },
    async close() {
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}
