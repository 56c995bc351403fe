import { useState } from 'react';
import { useRedirect } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import { languages } from '../i18n/languages.ts';
import { useT } from '../i18n/useT.ts';
import { ShownOnce } from '../layout/ShownOnce.tsx';
import { CreatePage } from '../records/EditPage.tsx';
import type { Colleague } from './colleague.ts';
import { RoleInput } from './RoleInput.tsx';

/** Invites a member of staff, and shows their link this once. */
export default function StaffCreate() {
  const t = useT();
  const redirect = useRedirect();
  const [invited, setInvited] = useState<Colleague>();
  return (
    <>
      <CreatePage resource="staff" done={(record) => setInvited(record as Colleague)}>
        <TextInput source="name" />
        <TextInput source="email" type="email" />
        <SelectInput source="locale" choices={languages} translateChoice={false} defaultValue="fr" />
        <RoleInput />
      </CreatePage>
      <ShownOnce
        value={invited?.invitation?.url}
        words={{ title: t('invitation.link'), warning: t('invitation.once', { name: invited?.name ?? '' }), copy: t('invitation.copy'), copied: t('invitation.copied'), kept: t('invitation.given') }}
        kept={() => redirect('show', 'staff', invited?.id)}
      />
    </>
  );
}
