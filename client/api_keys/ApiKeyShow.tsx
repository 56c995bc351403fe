import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'ra-core';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { http } from '../providers/http.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import type { ApiKey } from './apiKey.ts';

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const t = useT();
  const notify = useNotify();
  const refresh = useRefresh();
  const revoke = useMutation({
    mutationFn: () => http(`/api/api_keys/${apiKey.id}/revoke`, { method: 'POST', body: '{}' }),
    onSuccess: refresh,
    onError: (error) => notify(error.message, { type: 'error' }),
  });
  if (apiKey.revoked_at) return null;
  return <Button color="error" variant="outlined" disabled={revoke.isPending} onClick={() => revoke.mutate()}>{t('shell.key.revoke')}</Button>;
}

export default function ApiKeyShow() {
  const t = useT();
  return (
    <RecordPage<ApiKey> resource="api_keys" actions={(record) => <Revoke apiKey={record} />}>
      {({ prefix, scopes, created_at, last_used_at, revoked_at }) => (
        <Section title={t('shell.record.facts')}>
          <Facts
            resource="api_keys"
            facts={[
              { name: 'prefix', value: prefix },
              { name: 'scopes', value: scopes.join(', ') },
              { name: 'created_at', value: <When at={created_at} focusable /> },
              { name: 'last_used_at', value: last_used_at ? <When at={last_used_at} focusable /> : null },
              { name: 'revoked_at', value: revoked_at ? <When at={revoked_at} focusable /> : null },
            ]}
          />
        </Section>
      )}
    </RecordPage>
  );
}
