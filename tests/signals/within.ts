/** Whether a piece of work costs so many milliseconds of a processor; the best of five. Not of the clock: the machine has other things to do. */
export function within(milliseconds: number, work: () => unknown): boolean {
  const taken = [0, 1, 2, 3, 4].map(() => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...taken) < milliseconds;
}
