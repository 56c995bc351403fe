import { Router } from 'express';
import { checkedInput } from '#engine/inputs';
import { createApiKey, apiKeyWithId, listApiKeys, revokeApiKey } from '../access/apiKeys.ts';
import type { House } from '../house.ts';
import { apiKey } from '../records/apiKey.ts';
import { only } from './limits.ts';
import { recordId } from './recordId.ts';
import { answerShortList } from './shortList.ts';
import { actorOf, requireAdministrator } from './who.ts';

/** `/api/api_keys`: how the platform's systems are let in. Administrators only; a secret is shown once, on creation. */
export function apiKeyRoutes(house: House): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router
    .route('/api_keys')
    .get(requireAdministrator, async (request, response) => {
      answerShortList(request, response, apiKey, await listApiKeys(house));
    })
    .post(requireAdministrator, async (request, response) => {
      const { name, scopes } = checkedInput(apiKey.fields, request.body) as { name: string; scopes: string[] };
      response.status(201).json(await createApiKey(house, name, [...new Set(scopes)], actorOf(request)));
    })
    .all(only('GET', 'POST'));
  router
    .route('/api_keys/:id')
    .get(requireAdministrator, async (request, response) => {
      response.json(await apiKeyWithId(house, recordId(request)));
    })
    .all(only('GET'));
  router
    .route('/api_keys/:id/revoke')
    .post(requireAdministrator, async (request, response) => {
      response.status(201).json(await revokeApiKey(house, recordId(request), actorOf(request)));
    })
    .all(only('POST'));
  return router;
}
