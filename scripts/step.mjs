import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const PLAIN_LINE_EVERY_S = 15;
const LINES_SHOWN_ON_FAILURE = 25;

/** A tool ended badly; `output` is everything it said. */
export class StepFailed extends Error {
  constructor(title, output) {
    super(`${title}: failed`);
    this.output = output;
  }
}

/**
 * Runs one slow tool behind a single line that counts the seconds, so that nobody wonders whether it hangs.
 * `command` is [program, ...arguments]. Answers with the tool's output; throws StepFailed.
 */
export async function step(title, command, options = {}) {
  const line = progressLine(title);
  const { code, output } = await run(command, options);
  line.end(code === 0 ? 'done' : 'failed');
  if (code !== 0) throw new StepFailed(title, output);
  return output;
}

/** Shows the end of what the tool said and what to do about it, and stops the command. */
export function giveUp(failure, advice) {
  const lines = failure.output.trimEnd().split('\n');
  console.error(`\n${lines.slice(-LINES_SHOWN_ON_FAILURE).join('\n')}\n\n${failure.message}. ${advice}`);
  process.exit(1);
}

function progressLine(title) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const { isTTY } = process.stderr;
  const say = (end) => process.stderr.write(isTTY ? `\r\x1b[2K${title}… ${end}` : `${title}… ${end}\n`);
  say(isTTY ? '0 s' : '');
  const timer = setInterval(() => say(`${seconds()} s`), (isTTY ? 1 : PLAIN_LINE_EVERY_S) * 1000);
  return {
    end(outcome) {
      clearInterval(timer);
      say(`${outcome}, ${seconds()} s${isTTY ? '\n' : ''}`);
    },
  };
}

function run([program, ...args], options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }));
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
    // Without this, Ctrl-C on the parent would leave the tool running where the terminal does not reach it.
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  });
}
