import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type RaRecord, useGetList } from 'ra-core';
import { DocumentField } from '../attachments/DocumentField.tsx';
import { useLanguage } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { type Problem, problemOf } from '../providers/http.ts';
import { useHouse } from '../providers/useHouse.ts';
import { DialogForm, FormDialog } from '../workflow/DialogForm.tsx';
import { Refusal } from '../workflow/Refusal.tsx';
import { refreshLists } from '../workflow/refresh.ts';

interface VersionInForce extends RaRecord<number> {
  readonly number: number;
  readonly policy?: { readonly title_en: string; readonly title_fr: string; readonly needed_to_join?: boolean };
}

/** The versions in force of what a provider accepts on joining. */
function useVersions(): readonly VersionInForce[] {
  const { data = [] } = useGetList<VersionInForce>('policy_versions', { filter: { state: 'in_force' }, sort: { field: 'id', order: 'ASC' }, pagination: { page: 1, perPage: 50 }, meta: { embed: ['policy'] } });
  return data.filter(({ policy }) => policy?.needed_to_join);
}

function Content({ providerId, close }: { providerId: number; close(): void }) {
  const t = useT();
  const locale = useLanguage();
  const house = useHouse();
  const client = useQueryClient();
  const versions = useVersions();
  const [accepted, setAccepted] = useState<readonly number[]>([]);
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const [paper, setPaper] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | Error>();
  const [pending, setPending] = useState(false);
  const missing = accepted.length === 0 || name.trim().length < 2 || paper === null;
  const send = async () => {
    setPending(true);
    setProblem(undefined);
    try {
      for (const policy_version_id of accepted) {
        await house.create('acceptances', { data: { policy_version_id, provider_id: providerId, mode: 'explicit', channel: 'document', signed_name: name.trim(), attachment_id: paper, ...(day && { accepted_at: `${day}T00:00:00.000Z` }) } });
        // What is recorded is not sent a second time when a later one is refused.
        setAccepted((before) => before.filter((one) => one !== policy_version_id));
      }
      announce(t('listing.paper.done'));
      close();
    } catch (error) {
      setProblem(problemOf(error) ?? (error as Error));
    } finally {
      setPending(false);
      refreshLists(client, 'acceptances');
      for (const resource of ['providers', 'applications']) void client.invalidateQueries({ queryKey: [resource, 'getOne'] });
    }
  };
  return (
    <DialogForm title={t('listing.paper.title')} verb={t('listing.paper.record')} shut={pending || missing} send={() => void send()} close={close}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>{t('listing.paper.means')}</Typography>
      <FormLabel component="p" id="paper-documents" sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('listing.paper.documents')}</FormLabel>
      <FormGroup role="group" aria-labelledby="paper-documents" sx={{ mb: 1 }}>
        {versions.map(({ id, number, policy }, index) => (
          <FormControlLabel
            key={id} label={`${(locale === 'fr' ? policy?.title_fr : policy?.title_en) ?? ''}, ${t('listing.version', { number })}`}
            control={<Checkbox autoFocus={index === 0} checked={accepted.includes(id)} onChange={(_, on) => setAccepted(on ? [...accepted, id] : accepted.filter((one) => one !== id))} />}
          />
        ))}
      </FormGroup>
      <TextField required label={t('listing.paper.name')} value={name} onChange={({ target }) => setName(target.value)} slotProps={{ htmlInput: { maxLength: 200 } }} />
      <TextField type="date" label={t('listing.paper.day')} value={day} onChange={({ target }) => setDay(target.value)} slotProps={{ inputLabel: { shrink: true } }} />
      <DocumentField resource="providers" recordId={providerId} value={paper} change={setPaper} />
      {problem && 'code' in problem ? <Refusal detail={problem.message ?? problem.detail ?? ''} clauseId={problem.clause_id} on={problem.clause_on} /> : null}
      {problem && !('code' in problem) ? <Alert severity="error" role="alert">{problem.message}</Alert> : null}
    </DialogForm>
  );
}

/** Records what a provider or a candidate signed on paper, with the scanned document in their file. */
export default function PaperForm(props: { providerId: number; close(): void }) {
  return <FormDialog close={props.close}><Content {...props} /></FormDialog>;
}
