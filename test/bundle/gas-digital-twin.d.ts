declare module 'gas-digital-twin' {
  /** Google's services as globals of this process, over memory. */
  export function setup(options: {
    spreadsheets?: Record<string, { name: string; sheets: Record<string, unknown[][]> }>;
    activeUser?: string;
  }): void;
  export function teardown(): void;
  export function loadGsCode(
    code: string,
    name: string,
  ): { exports: Record<string, (...args: unknown[]) => unknown> };
  export const SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getSheetByName(name: string): TwinSheet | null;
      getSheets(): TwinSheet[];
    };
  };
  export const ScriptApp: {
    newTrigger(handler: string): object;
    getProjectTriggers(): { getHandlerFunction(): string }[];
  };
  export const Utilities: { formatDate(date: Date, timeZone: string, format: string): string };
  export interface TwinSheet {
    data: unknown[][];
    getName(): string;
    getRange(row: number, column: number, rows?: number, columns?: number): object;
    newChart(): { build(): object };
  }
}
