/**
 * What a test or its file has opened, closed with it. Test files share their modules, so a module cannot close by a hook of its
 * own, which only the first file would have: the hooks stand in `eachFile.ts`, which Vitest runs for every file.
 */
type Close = () => unknown;
const ofTest: Close[] = [];
const ofFile: Close[] = [];

export const closedWithTest = (close: Close): void => void ofTest.push(close);
export const closedWithFile = (close: Close): void => void ofFile.push(close);

/** Closes the last that was opened first. */
async function closeAll(open: Close[]): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}
export const closeTest = (): Promise<void> => closeAll(ofTest);
export const closeFile = (): Promise<void> => closeAll(ofFile);
