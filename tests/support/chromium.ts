import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';

/** A browser on this machine, and what it needs around it to start. */
export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/entente-chromium', import.meta.url));

/**
 * Finds a browser: CHROMIUM_PATH, Playwright's own, the system's, else the one that came with npm.
 * Throws when this machine can have none of them.
 */
export async function findChromium(): Promise<Chromium> {
  const candidates = [process.env.CHROMIUM_PATH, playwright.executablePath(), ...SYSTEM_NAMES.map(onPath)];
  const found = candidates.find((path) => path !== undefined && existsSync(path));
  return found ? { executablePath: found, env: {} } : unpackOurs();
}

function onPath(name: string): string | undefined {
  try {
    return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** The package holds compressed files. They are unpacked once, aside, and put in place by one rename: two runs at once cannot meet half a browser. */
async function unpackOurs(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser for the browser tests: install Chromium or Chrome, or name one in CHROMIUM_PATH.');
  }
  if (!existsSync(UNPACKED)) {
    mkdirSync(join(UNPACKED, '..'), { recursive: true });
    const aside = mkdtempSync(`${UNPACKED}-`);
    await inflateInto(aside);
    try {
      renameSync(aside, UNPACKED);
    } catch {
      // Another run was quicker; its copy is as good.
      rmSync(aside, { recursive: true, force: true });
    }
  }
  nameTheLetters();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    // Its own libraries and letters, so that a bare machine and a full one draw the same page.
    env: { LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'), FONTCONFIG_FILE: join(UNPACKED, 'fonts.conf') },
  };
}

/** The package unpacks into the temporary folder, and its libraries only where it believes itself on Amazon's machines: it is told so while it works. */
async function inflateInto(folder: string): Promise<void> {
  const { default: packed } = await import('@sparticuz/chromium');
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' });
  try {
    await packed.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}

/** The letters lie beside the browser, wherever this checkout stands today: a browser that finds none crashes at its first word. */
function nameTheLetters(): void {
  const [here, file] = [realpathSync(UNPACKED), join(UNPACKED, 'fonts.conf')];
  const said = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${here}/fonts</dir><cachedir>${here}/fonts-cache</cachedir></fontconfig>\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== said) writeFileSync(file, said);
}
