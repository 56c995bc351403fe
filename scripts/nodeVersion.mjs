// Imported first by every command: an old Node would otherwise fail later, and less clearly.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = engines.node.match(/\d+/g).map(Number);
const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);

if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  console.error(
    `Entente needs Node ${major}.${minor} or newer, and this is Node ${process.versions.node}.\n` +
      `Install a newer one from https://nodejs.org (or run "nvm install ${major}"), then type the same command again.`,
  );
  process.exit(1);
}
