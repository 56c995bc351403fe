/** What a person sees while rows are imported: one line that counts on a terminal, a line from time to time elsewhere. */
export interface Bar {
  at(done: { rows: number; share: number }): void;
  end(): void;
}

const width = 24;
const terminalEveryMs = 100;
const plainEveryMs = 10_000;

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;

/** Shows progress on `out`; `now` is the time in milliseconds. */
export function startBar(title: string, out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>, now: () => number): Bar {
  const began = now();
  let shown = out.isTTY ? 0 : began;
  let first: number | null = null;
  const line = (rows: number, share: number): string => {
    const seconds = Math.max(0.001, (now() - began) / 1000);
    // A resumed import begins somewhere in the file: the time left goes by what this session has covered.
    first ??= share;
    const left = share > first ? ((1 - share) * seconds) / (share - first) : null;
    const filled = Math.round(share * width);
    const bar = out.isTTY ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ` : '';
    const speed = Math.round(rows / seconds).toLocaleString('en');
    return `${title} ${bar}${Math.floor(share * 100)} %  ${rows.toLocaleString('en')} rows  ${speed} rows/s${left === null ? '' : `  ${clockOf(left)} left`}`;
  };
  return {
    at({ rows, share }) {
      if (now() - shown < (out.isTTY ? terminalEveryMs : plainEveryMs)) return;
      shown = now();
      out.write(out.isTTY ? `\r\x1b[2K${line(rows, share)}` : `${line(rows, share)}\n`);
    },
    end() {
      if (out.isTTY) out.write('\r\x1b[2K');
    },
  };
}
