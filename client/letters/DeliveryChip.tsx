import { useRecordContext } from 'ra-core';
import { ToneChip } from '../workflow/StateChip.tsx';
import { useWords } from '../workflow/words.ts';
import { type Letter, deliveryTone } from './letter.ts';

/** Whether a letter left. */
export function DeliveryChip({ delivery }: { delivery: string }) {
  const words = useWords('letters');
  return <ToneChip tone={deliveryTone(delivery)}>{words.value('delivery', delivery)}</ToneChip>;
}

/** The same, of the row's letter. */
export function DeliveryCell() {
  const letter = useRecordContext<Letter>();
  return letter ? <DeliveryChip delivery={letter.delivery} /> : null;
}
