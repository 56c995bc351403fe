import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useRedirect } from 'ra-core';
import { CheckboxGroupInput, SelectInput, TextInput } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { complaintGrounds, standards } from '#workflows/complaintWords';
import { languages } from '../i18n/languages.ts';
import { useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { useAbility } from '../providers/ability.ts';
import { whoIsHere } from '../providers/session.ts';
import { CreatePage } from '../records/EditPage.tsx';
import type { ComplaintRecord } from './complaint.ts';

interface Colleague {
  readonly id: number;
  readonly name: string;
}

/** Everybody of the team but oneself. */
function useOthers(): readonly Colleague[] {
  const { data = [] } = useGetList<Colleague>('staff', { pagination: { page: 1, perPage: 100 }, sort: { field: 'name', order: 'ASC' } });
  const here = whoIsHere();
  return data.filter(({ id }) => id !== here?.id);
}

/** A complaint about a colleague, as it is heard: `?customer_id=5` or `?request_id=12` say what it is about. */
export default function ComplaintCreate() {
  const t = useT();
  const say = useSay();
  const allowed = useAbility();
  const notify = useNotify();
  const client = useQueryClient();
  const redirect = useRedirect();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const named = (name: string): number | undefined => Number(asked.get(name)) || undefined;
  const [request, customer] = [named('request_id'), named('customer_id')];
  const others = useOthers();
  const choices = (labels: Readonly<Record<string, { en: string; fr: string }>>) => Object.entries(labels).map(([id, label]) => ({ id, name: say(label) }));
  const reads = allowed('list', 'staff_complaints');
  const done = (record: unknown) => {
    const { id, reference } = record as ComplaintRecord;
    notify(t('complaints.passedOn.done', { reference }), { type: 'success' });
    // The page of a complaint is for the management; whoever else took it in sees that it was passed on.
    if (reads) redirect('show', 'staff_complaints', id);
    else void client.invalidateQueries({ queryKey: ['staff_complaints', 'passed_on'] }).then(() => navigate('/complaints/passed_on'));
  };
  return (
    <CreatePage resource="staff_complaints" done={done} home={reads ? '/staff_complaints' : '/complaints/passed_on'} begins={{ ...(request && { request_id: request }), ...(customer && { customer_id: customer }) }}>
      <Alert severity="info" icon={false} sx={{ mb: 2 }}>{t('complaints.create.tone')}</Alert>
      {request ? <Typography gutterBottom>{t('complaints.create.request', { id: request })}</Typography> : null}
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 1.5, minWidth: 0 }}>
        <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1 }}>{t('complaints.create.who')}</Typography>
        <TextInput source="complainant" required autoFocus />
        <TextInput source="complainant_email" type="email" />
        <SelectInput source="locale" choices={languages} translateChoice={false} defaultValue="fr" />
      </Box>
      <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
        <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1 }}>{t('complaints.create.what')}</Typography>
        <SelectInput source="staff_id" choices={[...others]} optionText="name" translateChoice={false} helperText={t('complaints.create.ownHelp')} required={!request} />
        <CheckboxGroupInput source="grounds" choices={choices(complaintGrounds)} translateChoice={false} />
        <CheckboxGroupInput source="standards" choices={choices(standards)} translateChoice={false} />
        <TextInput source="details" multiline minRows={3} />
        <TextInput source="how_short" multiline minRows={2} />
      </Box>
    </CreatePage>
  );
}
