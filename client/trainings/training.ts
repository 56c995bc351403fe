/** Who was trained on what, as the house puts it side by side. */
import { useQuery } from '@tanstack/react-query';
import type { Role, Say } from '#engine/workflow';
import type { Standing } from '#workflows/trainingWords';
import { useHouse } from '../providers/useHouse.ts';

export interface Cell {
  readonly standing: Standing;
  readonly number: number | null;
  readonly trained_on: string | null;
}

export interface Matrix {
  readonly policies: readonly { readonly policy: string; readonly title: Say; readonly number: number; readonly in_force_at: string; readonly due_on: string }[];
  readonly people: readonly { readonly id: number; readonly name: string; readonly roles: readonly Role[]; readonly cells: Readonly<Record<string, Cell | null>> }[];
}

/** The matrix as this person may see it: their own row at least. */
export function useTrainings() {
  const house = useHouse();
  return useQuery({ queryKey: ['trainings', 'matrix'], queryFn: async ({ signal }) => (await house.read<Matrix>('/insights/trainings', { signal })).data });
}
