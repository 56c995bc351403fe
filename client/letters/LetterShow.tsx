import Typography from '@mui/material/Typography';
import { LanguageName } from '../i18n/LanguageName.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { DeliveryChip } from './DeliveryChip.tsx';
import type { Letter } from './letter.ts';
import { SendAgain } from './SendAgain.tsx';

export default function LetterShow() {
  const t = useT();
  return (
    <RecordPage<Letter> resource="letters" aside={({ delivery }) => <DeliveryChip delivery={delivery} />} actions={(letter) => <SendAgain letter={letter} />}>
      {(letter) => (
        <>
          <Section title={t('shell.letter.text')}>
            <Typography lang={letter.locale} sx={{ whiteSpace: 'pre-wrap', maxWidth: '75ch' }}>{letter.body}</Typography>
          </Section>
          <Section title={t('shell.record.facts')}>
            <Facts
              resource="letters"
              facts={[
                { name: 'to_name', value: letter.to_name },
                { name: 'to_email', value: letter.to_email },
                { name: 'locale', value: <LanguageName of={letter.locale} /> },
                { name: 'about', value: <ReferenceLink resource={letter.resource} id={letter.record_id} /> },
                { name: 'created_at', value: <When at={letter.created_at} focusable /> },
                { name: 'sent_at', value: letter.sent_at ? <When at={letter.sent_at} focusable /> : null },
                { name: 'attempts', value: letter.attempts },
                { name: 'last_error', value: letter.last_error },
              ]}
            />
          </Section>
        </>
      )}
    </RecordPage>
  );
}
