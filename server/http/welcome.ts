import { Router } from 'express';
import type { House } from '../house.ts';
import { demoPassword } from '../../seeds/cast.ts';
import { only } from './limits.ts';

/** `GET /api/welcome`: whether this is a demo, and then whose accounts may be tried; in production nothing but no. */
export function welcomeRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/welcome')
    .get(async (_request, response) => {
      const rows = house.settings.NODE_ENV === 'production' ? [] : ((await house.database.read('staff').where({ demo: 1 }).whereNull('disabled_at').orderBy('id').select('email', 'name', 'roles')) as { email: string; name: string; roles: string }[]);
      const accounts = rows.map(({ roles, ...one }) => ({ ...one, roles: JSON.parse(roles) as unknown }));
      response.json(accounts.length ? { demo: true, password: demoPassword, accounts } : { demo: false });
    })
    .all(only('GET'));
  return router;
}
