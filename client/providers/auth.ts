import { type AuthProvider, HttpError } from 'ra-core';
import { may } from './ability.ts';
import { http } from './http.ts';
import { forgetSession, session, signIn } from './session.ts';

let refused: string | undefined;

/** The resource that was refused last: react-admin leads away from its address before it says no. */
export const lastRefused = (): string | undefined => refused;

/** Sign-in by cookie; permissions by the server's rules. Only a 401 ends the session: a refusal is a sentence, not an exit. */
export const authProvider: AuthProvider = {
  login: (credentials: { email: string; password: string; code?: string }) => signIn(credentials),
  logout: async () => {
    forgetSession();
    // The cookie may be dead already: leaving must work all the same.
    await http('/api/session', { method: 'DELETE' }).catch(() => undefined);
  },
  checkAuth: async () => {
    await session();
  },
  checkError: (error: unknown) => {
    if (!(error instanceof HttpError) || error.status !== 401) return Promise.resolve();
    forgetSession();
    return Promise.reject(error);
  },
  getIdentity: async () => {
    const { name, ...staff } = await session();
    return { ...staff, fullName: name };
  },
  getPermissions: async () => (await session()).roles,
  canAccess: async ({ action, resource, record }) => {
    await session();
    const allowed = may(action, resource, record as Record<string, unknown> | undefined);
    if (!allowed) refused = resource;
    return allowed;
  },
};
