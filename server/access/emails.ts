import * as z from 'zod';

/** The one spelling under which an address is kept and looked up. */
export const foldEmail = (email: string): string => email.trim().normalize('NFKC').toLowerCase();

/** One plain address: no display name, no list, no control character, nothing quoted. */
export const emailField = z.string().max(254).transform(foldEmail).pipe(z.email().max(254));
