/** A few lines at the bottom of a terminal that are painted over again and again. */
export interface Screen {
  /** Columns now: a window may be made smaller meanwhile. */
  width(): number;
  paint(lines: readonly string[]): void;
  /** Writes a sentence above the painted lines. */
  above(text: string): void;
}

/** `write` takes raw text; `columns` tells the width. */
export function openScreen(write: (text: string) => void, columns: () => number): Screen {
  let painted: readonly string[] = [];
  const erase = () => (painted.length > 0 ? `\u001b[${painted.length}A\r\u001b[J` : '');
  return {
    // The last column stays free: some terminals break the line there. Some say 0 where they do not know.
    width: () => Math.max(20, (columns() || 80) - 1),
    paint(lines) {
      write(`${erase()}${lines.map((line) => `${line}\n`).join('')}`);
      painted = lines;
    },
    above(text) {
      write(`${erase()}${text}\n${painted.map((line) => `${line}\n`).join('')}`);
    },
  };
}
