import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { Attachments } from '../attachments/Attachments.tsx';
import { useT } from '../i18n/useT.ts';
import { When } from '../layout/When.tsx';
import { Facts } from '../records/Facts.tsx';
import { useStaffName } from '../workflow/useStaffName.ts';
import type { AppealRecord } from './appeal.ts';
import { Due } from './Due.tsx';

/** Who appeals, with which words and what in support. */
export function Appellant({ appeal }: { appeal: AppealRecord }) {
  const t = useT();
  const reviewer = useStaffName(appeal.reviewer_id);
  const { appellant_name: name, provider_id, customer_id, evidence_links: links, locale } = appeal;
  const person = provider_id === null ? customer_id !== null && `/customers/${customer_id}/show` : `/providers/${provider_id}/show`;
  return (
    <>
      <Typography lang={locale} sx={{ mb: 2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' }}>{appeal.statement}</Typography>
      <Facts
        resource="appeals"
        facts={[
          { name: 'appellant_name', value: person ? <Link to={person}>{name}</Link> : name },
          { name: 'appellant_email', value: appeal.appellant_email },
          { name: 'locale', value: t(`values.locale.${locale}`) },
          { name: 'submitted_at', value: <When at={appeal.submitted_at} focusable /> },
          { name: 'due_at', value: appeal.due_at ? <Due appeal={appeal} /> : null },
          { name: 'reviewer_id', value: appeal.reviewer_id === null ? null : reviewer },
        ]}
      />
      <Typography variant="h3" component="h3" sx={{ mt: 2 }}>{t('appeals.evidence')}</Typography>
      {appeal.of_resource === 'customers' ? <Typography variant="body2" color="text.secondary">{t('appeals.customerNote')}</Typography> : null}
      {links?.length ? (
        <>
          <Typography variant="body2" color="text.secondary">{t('appeals.links')}</Typography>
          <Box component="ul" sx={{ m: 0, mb: 1, pl: 2.5 }}>
            {links.map((link) => <li key={link}><a href={link} target="_blank" rel="noopener noreferrer nofollow" title={t('appeals.linkNote')} style={{ overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24, lineHeight: '24px' }}>{link}</a></li>)}
          </Box>
        </>
      ) : null}
      <Attachments resource="appeals" recordId={Number(appeal.id)} adds={false} />
    </>
  );
}
