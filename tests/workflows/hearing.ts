/** An ear at the stream of changes. */
import { expect } from 'vitest';
import type { Person } from '../support/world.ts';

export interface Change {
  readonly resource: string;
  readonly id: number;
  readonly version: number;
  readonly state?: string;
  readonly claimed_by?: number | null;
  /** Of presence: the resource of the record. */
  readonly of?: string;
}

/** What one person hears. `next` waits for the first change that satisfies `wanted`, two seconds at most: the promise of the stream. */
export class Ear {
  readonly heard: Change[] = [];
  private readonly waiting = new Set<() => void>();

  static async of(person: Person): Promise<Ear> {
    const ear = new Ear();
    const response = await person.opens('/api/stream');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    void ear.listen(response).catch(() => undefined);
    return ear;
  }

  private async listen(response: Response): Promise<void> {
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString();
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) if (message.startsWith('data: ')) this.heard.push(JSON.parse(message.slice(6)) as Change);
      for (const look of this.waiting) look();
    }
  }

  next(wanted: (change: Change) => boolean): Promise<Change> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Not heard within 2 s. Heard: ${JSON.stringify(this.heard)}`)), 2_000);
      const look = () => {
        const change = this.heard.find(wanted);
        if (!change) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(change);
      };
      this.waiting.add(look);
      look();
    });
  }
}
