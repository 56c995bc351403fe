/** Acts that every record knows beside those of its workflow, by what they are worth. Pure. */

/** Who holds a case for ten minutes. */
export const leases: readonly string[] = ['claim', 'release', 'break_claim'];

/** Acts that decide nothing: they stand in no undo's way, and whoever did no more had no part in the case. */
export const passing: readonly string[] = [...leases, 'send_again', 'reveal', 'note', 'pin', 'unpin', 'case_file', 'break_promise'];
