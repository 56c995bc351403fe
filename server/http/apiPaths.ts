import type { Paths } from './openapi.ts';

const described = (description: string) => ({ 200: { description } });
const get = (summary: string, description = 'The answer.') => ({ get: { summary, responses: described(description) } });
const post = (summary: string, description = 'The answer.') => ({ post: { summary, responses: described(description) } });

/** Routes that belong to no resource. */
export const fixedPaths: Paths = {
  '/api/session': { ...get('Who is signed in, and their rules'), ...post('Sign in: email, password'), delete: { summary: 'Sign out', responses: { 204: { description: 'Signed out.' } } } },
  '/api/invitations/accept': post('Choose a password with an invitation: token, password'),
  '/api/welcome': get('Whether this is a demo, and its accounts'),
  '/api/desk': get('What waits for me: now, waiting, slipping'),
  '/api/search': get('People and cases by name, e-mail, number, words: q'),
  '/api/stream': get('Server-sent events {resource, id, version, state} for what I may read'),
  '/api/audit/verify': get('Walks the chain of events', '{events, ok, broken_at}'),
  '/api/imports/{resource}': post('Import rows: text/csv or application/x-ndjson; ?dry_run=1', '{received, created, updated, refused, errors}'),
  '/api/links/open': post('Open a link: token', '{purpose, locale, form, title, summary}'),
  '/api/links/submit': post('Answer through an open link: input'),
  '/api/staff': { ...get('The staff'), ...post('Invite a member of staff') },
  '/api/api_keys': { ...get('The platform’s keys'), ...post('Create a key; its secret is shown once') },
};
