import Typography from '@mui/material/Typography';
import { useT } from '../i18n/useT.ts';
import { Facts } from '../records/Facts.tsx';
import { RecordPage, Section } from '../records/RecordPage.tsx';
import { ReferenceLink } from '../records/ReferenceLink.tsx';
import { useWords } from '../workflow/words.ts';
import type { Terms } from './terms.ts';

/** One version, as customers were shown it. */
export default function TermsShow() {
  const t = useT();
  const words = useWords('provider_terms');
  return (
    <RecordPage<Terms> resource="provider_terms" crumbs={[]}>
      {({ provider_id, kind, number, text, change_reason }) => (
        <Section title={t('terms.version', { kind: words.written('kind', kind), number })}>
          <Facts resource="provider_terms" facts={[{ name: 'provider_id', value: <ReferenceLink resource="providers" id={provider_id} /> }, { name: 'change_reason', value: change_reason }]} />
          <Typography sx={{ whiteSpace: 'pre-wrap', mt: 2 }}>{text}</Typography>
        </Section>
      )}
    </RecordPage>
  );
}
