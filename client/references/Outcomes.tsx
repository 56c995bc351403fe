import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Kbd, ariaKeys } from '../commands/Kbd.tsx';
import { useCommand, useKeysOf } from '../commands/useCommand.ts';
import { useT } from '../i18n/useT.ts';

const outcomeKeys = { no_answer: 'p', call_back: 'b', voicemail: 'v', wrong_number: 'w', refused: 'o' } as const;
export type CallOutcome = keyof typeof outcomeKeys;

function Outcome({ name, run, pending }: { name: CallOutcome; pending: boolean; run(): void }) {
  const t = useT();
  const label = t(`references.outcome.${name}`);
  const id = `call.${name}`;
  useCommand({ id, keys: outcomeKeys[name], label, group: 'decide', run });
  const keys = useKeysOf(id, outcomeKeys[name]);
  return (
    <Button variant="outlined" size="small" onClick={run} aria-disabled={pending} aria-keyshortcuts={ariaKeys(keys)}>
      {label}
      {keys ? <Kbd keys={keys} /> : null}
    </Button>
  );
}

/** How a call ended without an answer to the questions, each by one key once a field is left. */
export function Outcomes({ pending, run }: { pending: boolean; run(outcome: CallOutcome): void }) {
  const t = useT();
  return (
    <Box role="group" aria-label={t('references.outcome.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {(Object.keys(outcomeKeys) as CallOutcome[]).map((name) => <Outcome key={name} name={name} pending={pending} run={() => run(name)} />)}
    </Box>
  );
}
