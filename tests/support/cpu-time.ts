/**
 * Milliseconds of CPU that some work takes: unlike the clock, the same on a busy machine. The least of three runs, because
 * the first also compiles and any may meet the collector.
 */
export function cpuTime(work: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
