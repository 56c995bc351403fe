import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { againMs, onChange, onReturn, openStream } from '../../client/live/stream.ts';
import { SilentEventSource } from '../support/jsdom.ts';

const heard: string[] = [];
let close: () => void;
const stops: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  heard.length = 0;
  stops.push(onChange(({ resource, id }) => heard.push(`${resource} ${id}`)), onReturn(() => heard.push('back')));
  close = openStream();
});
afterEach(() => {
  close();
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

const source = () => SilentEventSource.open.at(-1) as SilentEventSource;
const speaks = (kind: 'open' | 'error') => source().dispatchEvent(new Event(kind));
const tells = (id: number) => source().dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ resource: 'reviews', id }) }));

test('the first connection brings changes, and nothing is asked again for it', () => {
  speaks('open');
  tells(1);
  expect(heard).toEqual(['reviews 1']);
});

test('a connection that is lost and found says so once: what happened meanwhile went unheard', () => {
  speaks('open');
  speaks('error');
  speaks('error');
  speaks('open');
  tells(2);
  expect(heard).toEqual(['back', 'reviews 2']);
  expect(SilentEventSource.open).toHaveLength(1);
});

test('a house that refuses for now is asked again, until the page is left', () => {
  const refuses = () => {
    source().readyState = 2;
    speaks('error');
  };
  refuses();
  vi.advanceTimersByTime(againMs);
  expect(SilentEventSource.open).toHaveLength(2);
  speaks('open');
  expect(heard).toEqual(['back']);
  refuses();
  close();
  vi.advanceTimersByTime(10 * againMs);
  expect(SilentEventSource.open).toHaveLength(1);
});
