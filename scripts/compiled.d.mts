/** Brings the compiled twin of the sources up to date, and gives its folder. */
export function compiled(): Promise<string>;
