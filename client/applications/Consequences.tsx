import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne } from 'ra-core';
import type { Say } from '#engine/workflow';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import type { CaseRecord } from '../workflow/record.ts';
import type { ApplicationRecord } from './application.ts';

interface Listing {
  readonly listed: boolean;
  readonly reasons: readonly { readonly code: string; readonly detail: Say }[];
}
interface ProviderRecord extends CaseRecord {
  readonly name: string;
  readonly listing?: Listing;
}

/** What keeps a candidate off the list only because they are none of ours yet: gone the moment they are admitted. */
const untilAdmitted = ['NOT_LISTABLE', 'NOT_ACTIVE', 'NOT_A_MEMBER'];

/** What an admission brings, in words: who becomes what, whether customers see them, and what leaves the house. */
export function Consequences({ application }: { application: ApplicationRecord }) {
  const t = useT();
  const say = useSay();
  const { data: provider } = useGetOne<ProviderRecord>('providers', { id: application.provider_id }, { retry: false });
  const name = application.candidate_name;
  const stays = provider?.listing?.reasons.filter(({ code }) => !untilAdmitted.includes(code)) ?? [];
  return (
    <>
      <Typography variant="h3" component="h3">{t('vetting.decision.then')}</Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 1, pl: 2.5 }}>
        <li>{t('vetting.decision.active', { name })}</li>
        {provider?.listing ? <li>{stays.length === 0 ? t('vetting.decision.listed') : t('vetting.decision.unlisted')}{stays.length > 0 ? <ul>{stays.map(({ code, detail }) => <li key={code}>{say(detail)}</li>)}</ul> : null}</li> : null}
        <li>{t('vetting.decision.letter', { name, language: t(`values.locale.${application.locale}`) })}</li>
        <li>{t('vetting.decision.kept')}</li>
      </Box>
    </>
  );
}
