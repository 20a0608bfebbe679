/** Nothing of a browser is left behind when the program ends. */

/** How many listen for the process's end here: another listener is somebody else's. */
let browsers = 0;
/**
 * Runs `clean` when the process ends: by itself, or by a signal that nobody else handles (then the signal is raised again,
 * so that the process ends as it would have). Gives back how to leave.
 */
export function onProcessEnd(clean: () => void): () => void {
  browsers += 1;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const handlers = signals.map((signal) => {
    const handler = () => {
      if (process.listenerCount(signal) > browsers) return;
      leave();
      clean();
      process.kill(process.pid, signal);
    };
    return [signal, handler] as const;
  });
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    browsers -= 1;
    process.off('exit', clean);
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
  process.on('exit', clean);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return leave;
}
