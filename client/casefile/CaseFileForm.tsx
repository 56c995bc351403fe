import { useState } from 'react';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Recipient, recipients } from '#workflows/caseFileWords';
import { useLanguage, useSay } from '../i18n/useSay.ts';
import { useT } from '../i18n/useT.ts';
import { announce } from '../layout/announce.ts';
import { http, problemOf } from '../providers/http.ts';
import { offeredTo } from './recipients.ts';
import { DialogForm } from '../workflow/DialogForm.tsx';

export interface CaseFileFormProps {
  readonly resource: string;
  readonly recordId: number;
  close(): void;
}

/** Hands a file to the browser, which saves it. */
function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

const nameIn = (headers: Headers): string => /filename="?([^";]+)/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? 'case-file';

/** For whom, why and in which form a case file is made. */
export function CaseFileForm({ resource, recordId, close }: CaseFileFormProps) {
  const t = useT();
  const say = useSay();
  const locale = useLanguage();
  const client = useQueryClient();
  const offered = offeredTo();
  const [recipient, setRecipient] = useState<Recipient>(offered[0] ?? 'provider');
  const [purpose, setPurpose] = useState('');
  const [format, setFormat] = useState<'pdf' | 'json'>('pdf');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => http('/api/case_files', { method: 'POST', body: JSON.stringify({ resource, record_id: recordId, recipient, purpose, format, locale }) }),
    onSuccess: ({ headers, blob }) => {
      if (!blob) return;
      save(nameIn(headers), blob);
      announce(t('caseFile.made', { name: nameIn(headers) }));
      void client.invalidateQueries({ queryKey: ['events', 'getList'] });
      close();
    },
  });
  const errors = error ? problemOf(error)?.errors : undefined;
  const wrong = typeof errors?.purpose === 'string' ? errors.purpose : undefined;  return (
    <DialogForm title={t('caseFile.title')} verb={t(isPending ? 'caseFile.making' : 'caseFile.make')} shut={isPending} send={() => mutate()} close={close}>
      <Typography variant="body2" color="text.secondary">{t('caseFile.help')}</Typography>
      <TextField select autoFocus label={t('caseFile.for')} value={recipient} onChange={(event) => setRecipient(event.target.value as Recipient)} slotProps={{ select: { native: true } }}>
        {offered.map((one) => <option key={one} value={one}>{say(recipients[one].label)}</option>)}
      </TextField>
      <TextField required label={t('caseFile.purpose')} value={purpose} onChange={(event) => setPurpose(event.target.value)} error={wrong !== undefined} helperText={wrong ?? t('caseFile.purposeHelp')} slotProps={{ htmlInput: { maxLength: 300 } }} />
      <TextField select label={t('caseFile.format')} value={format} onChange={(event) => setFormat(event.target.value as 'pdf' | 'json')} slotProps={{ select: { native: true } }}>
        <option value="pdf">{t('caseFile.pdf')}</option>
        <option value="json">{t('caseFile.json')}</option>
      </TextField>
      {error && !wrong ? <Typography role="alert" color="error">{error.message}</Typography> : null}
    </DialogForm>
  );
}
