/** No form keeps payment details, wherever in it they stand: the one gate of every workflow (S4-07). */
import { findPaymentData } from '../signals/paymentData.ts';
import { type Gate, say } from '#engine/workflow';

/** An international telephone number has at most fifteen digits; some would pass for a short card. */
const isTelephone = (name: string, text: string): boolean => name.endsWith('phone') && /^\s*(\+|00)/.test(text) && text.replace(/\D/g, '').length <= 15;

function texts(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isTelephone(name, value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => texts(one, key)) : [];
}

/** Whether no text of these values, however deep, holds the number of a card or of an account. */
export const withoutPaymentData = (values: unknown): boolean => texts(values).every((text) => findPaymentData(text).length === 0);

export const paymentGate: Gate<object> = {
  of_input: true,
  holds: (_facts, { input }) => withoutPaymentData(input),
  code: 'PAYMENT_DATA_NOT_ALLOWED', clause: 'client-protection.payment-details',
  says: say('This text holds a card or account number. Leave it out.', 'Ce texte contient un numéro de carte ou de compte. Retirez-le.'),
  mend: say('Write at most the last four digits.', 'N’écrivez que les quatre derniers chiffres.'),
};
