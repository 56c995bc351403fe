import { useDataProvider } from 'ra-core';
import type { HouseProvider } from './data.ts';

/** The data provider with the verbs of cases; a lost session signs the person out. */
export const useHouse = (): HouseProvider => useDataProvider<HouseProvider>();
