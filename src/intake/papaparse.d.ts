/** The part of papaparse that is used here: it ships without types. */
declare module 'papaparse' {
  interface ParseError {
    readonly type: string;
    readonly code: string;
  }
  interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
  }
  const Papa: {
    parse(
      text: string,
      options: { delimiter: string; quoteChar?: string; preview?: number; newline?: string },
    ): ParseResult;
    unparse(
      rows: readonly (readonly string[])[],
      options: { delimiter: string; newline: string; escapeFormulae: RegExp },
    ): string;
  };
  export default Papa;
}
