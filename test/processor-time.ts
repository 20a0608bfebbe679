/** Milliseconds of processor that this process has had: other than a clock it stands still while others have the machine. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
