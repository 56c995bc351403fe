/**
 * Takes the token out of the address (`/link#TOKEN`), so that it stays neither on the screen nor in the history.
 * Nothing when there is none: a page that is reloaded is known by its cookie.
 */
export function takeToken(): string | undefined {
  // Some mail readers take the full stop or bracket after an address for a part of it.
  const token = /^#([\w-]+)/.exec(window.location.hash)?.[1];
  if (window.location.hash) window.history.replaceState(null, '', window.location.pathname);
  return token;
}
