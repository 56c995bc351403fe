import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { learnDeclarations } from '../../client/workflow/declared.ts';
import { described } from '../../server/engine/described.ts';
import { resources } from '../../server/workflows/index.ts';

// A component that is mounted without its door finds the words that the server would have told.
learnDeclarations(resources.map(described));

// react-admin fetches and renders several times before a page is calm; two busy cores need more than the default second.
configure({ asyncUtilTimeout: 5000 });

// What jsdom does not have and our pages ask for when they mount.
vi.stubGlobal('matchMedia', (query: string) => ({
  // A desk, not a phone: MUI asks for a least width; nobody asked for less movement or a dark room.
  matches: /min-width/.test(query),
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

/** The stream of changes. A test speaks for the server: `SilentEventSource.open.at(-1)?.dispatchEvent(new MessageEvent('message', { data }))`. */
export class SilentEventSource extends EventTarget {
  static open: SilentEventSource[] = [];
  onmessage: ((event: MessageEvent) => void) | null = null;
  onopen: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readyState = 1;

  constructor(readonly url: string | URL) {
    super();
    SilentEventSource.open.push(this);
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
    this.addEventListener('open', (event) => this.onopen?.(event));
    this.addEventListener('error', (event) => this.onerror?.(event));
  }

  close(): void {
    this.readyState = 2;
    SilentEventSource.open = SilentEventSource.open.filter((source) => source !== this);
  }
}
vi.stubGlobal('EventSource', SilentEventSource);

Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  SilentEventSource.open = [];
  localStorage.clear();
  sessionStorage.clear();
});
