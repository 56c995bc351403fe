import { type RaRecord, useNotify, useRedirect } from 'ra-core';
import { SelectInput, TextInput } from 'react-admin';
import { doors, requestChannels, requestKinds } from '#workflows/requestWords';
import { languages } from '../i18n/languages.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { CreatePage } from '../records/EditPage.tsx';
import { FieldGroup } from '../records/FieldGroup.tsx';

/** A request that came by telephone or in person, as it is heard; its number is said at once. */
export default function RequestCreate() {
  const t = useT();
  const say = useSay();
  const notify = useNotify();
  const redirect = useRedirect();
  const choices = (labels: typeof requestKinds | typeof requestChannels | typeof doors) => Object.entries(labels).map(([id, label]) => ({ id, name: say(label) }));
  const done = (record: RaRecord) => {
    const words = t('requests.taken', { reference: String(record.reference) });
    notify(words, { type: 'success', autoHideDuration: 10_000 });
    announce(words);
    // A message of somebody whose correspondence is stopped is not everybody's to open.
    redirect(record.state === 'received' && record.sender_email ? 'list' : 'show', 'requests', record.id);
  };
  return (
    <CreatePage resource="requests" done={done}>
      <FieldGroup title={t('requests.who')}>
        <TextInput source="sender_name" required autoFocus />
        <TextInput source="sender_email" type="email" />
        <TextInput source="sender_phone" type="tel" />
        <SelectInput source="locale" choices={languages} translateChoice={false} defaultValue="fr" />
      </FieldGroup>
      <FieldGroup title={t('requests.what')}>
        <SelectInput source="kind" choices={choices(requestKinds)} translateChoice={false} defaultValue="question" required />
        <SelectInput source="channel" choices={choices(requestChannels)} translateChoice={false} defaultValue="phone" required />
        <SelectInput source="door" choices={choices(doors)} translateChoice={false} helperText={t('requests.doorHelp')} />
        <TextInput source="subject" required />
        <TextInput source="text" multiline minRows={4} required />
      </FieldGroup>
    </CreatePage>
  );
}
