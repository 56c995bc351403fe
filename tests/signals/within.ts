/** What a piece of work costs, in milliseconds of a processor; the best of five. Not of the clock: the machine has other things to do. */
export function cost(work: () => unknown): number {
  const taken = [0, 1, 2, 3, 4].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
}

/** Whether it costs less than so many. */
export const within = (milliseconds: number, work: () => unknown): boolean => cost(work) < milliseconds;
