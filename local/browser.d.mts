/** The path of a browser of this machine; undefined when there is none. */
export function browserPath(): string | undefined;
/** Finds a browser or installs one, and says so; false when neither could be done. */
export function bringBrowser(root: string, say: (line: string) => void): boolean;
