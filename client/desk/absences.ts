/** Days on which a colleague is away, both included. */
export interface Absence {
  readonly id: number;
  readonly staff_id: number;
  readonly from_on: string;
  readonly until_on: string;
}

/** Whether somebody is away at a moment, as the reader's calendar has it. */
export function isAwayOn({ from_on, until_on }: Absence, at: Date): boolean {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return from_on <= day && day <= until_on;
}
