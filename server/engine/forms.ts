/** What no form of a workflow may hold, nothing that is written down beside one may hold either: a draft, the reason for breaking a claim. */
import { Refused } from './errors.ts';
import type { Ask, Workflow } from './workflow.ts';

/** @throws Refused with the code of the gate that these words would break in any form */
export function checkWords(workflow: Workflow, ask: Ask): void {
  const gates = (workflow.always ?? []).flatMap((name) => workflow.gates[name] ?? []);
  const gate = gates.find(({ of_input, holds }) => of_input && !holds({} as never, ask));
  if (gate) throw new Refused(422, gate.code, gate.says, { clause_id: gate.clause });
}
