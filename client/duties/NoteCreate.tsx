import { NumberInput, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { contexts } from '#workflows/scopingNoteWords';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { CreatePage } from '../records/EditPage.tsx';

/** The need as the provider restated it: `?engagement_id=12` begins the note of that service. The customer is asked at once. */
export default function NoteCreate() {
  const t = useT();
  const say = useSay();
  const [asked] = useSearchParams();
  return (
    <CreatePage resource="scoping_notes">
      <NumberInput source="engagement_id" defaultValue={Number(asked.get('engagement_id')) || undefined} required />
      <TextInput source="need" multiline minRows={4} required helperText={t('duties.note.needHelp')} />
      {(Object.keys(contexts) as (keyof typeof contexts)[]).map((name) => <TextInput key={name} source={`context.${name}`} label={say(contexts[name])} />)}
    </CreatePage>
  );
}
