import { useState } from 'react';
import type { IncidentRecord } from '../incidents/incident.ts';
import { ActionButton } from '../workflow/ActionButton.tsx';
import type { OfferedAction } from '../workflow/record.ts';
import { TransitionForm } from '../workflow/TransitionForm.tsx';
import { type Measured, fitting, withIncidents } from './customer.ts';

export interface ActProps {
  readonly customer: Measured;
  readonly action: OfferedAction;
  readonly incidents: readonly IncidentRecord[];
  readonly keys?: string;
  readonly primary?: boolean;
}

/** One act on the ladder: its button, and its form with the incidents that it could rest on. */
export function Act({ customer, action, incidents, keys, primary = false }: ActProps) {
  const [asking, setAsking] = useState(false);
  const choices = fitting(action.name, customer, incidents);
  // Of one that would do, the choice is made; it is named all the same.
  const first = choices.length === 1 ? { incident_id: choices[0]?.id } : {};
  return (
    <>
      <ActionButton resource="customers" action={action} keys={keys} primary={primary} run={() => setAsking(true)} />
      {asking ? <TransitionForm resource="customers" record={customer} action={withIncidents(action, choices)} first={first} close={() => setAsking(false)} /> : null}
    </>
  );
}
