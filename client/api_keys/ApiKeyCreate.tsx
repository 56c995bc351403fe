import { useState } from 'react';
import { useRedirect } from 'ra-core';
import { CheckboxGroupInput, TextInput } from 'react-admin';
import { useT } from '../i18n/useT.ts';
import { ShownOnce } from '../layout/ShownOnce.tsx';
import { CreatePage } from '../records/EditPage.tsx';
import type { ApiKey } from './apiKey.ts';

/** All that a key may be given (api.md, "Who is asking"). */
const scopes = ['standing', ...['reviews', 'providers', 'customers', 'engagements', 'recommendations', 'requests', 'acceptances'].flatMap((resource) => [`${resource}:read`, `${resource}:write`])];

/** Makes a key, and shows its secret this once. */
export default function ApiKeyCreate() {
  const t = useT();
  const redirect = useRedirect();
  const [made, setMade] = useState<ApiKey>();
  return (
    <>
      <CreatePage resource="api_keys" done={(record) => setMade(record as ApiKey)}>
        <TextInput source="name" />
        <CheckboxGroupInput source="scopes" translateChoice={false} choices={scopes.map((scope) => ({ id: scope, name: scope }))} />
      </CreatePage>
      <ShownOnce
        value={made?.secret}
        words={{ title: t('shell.key.secret'), warning: t('shell.key.once'), copy: t('shell.key.copy'), copied: t('workflow.conflict.copied'), kept: t('shell.key.kept') }}
        kept={() => redirect('show', 'api_keys', made?.id)}
      />
    </>
  );
}
