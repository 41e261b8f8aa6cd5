import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer } from '../../daily/actions/context';

export type PageName = 'today' | 'invoice' | 'overview' | 'settings';

/** What a page opens by itself, because the menu asked for it; '' for nothing. */
export type Opening = '' | 'send' | 'activate' | 'stop';

/** What every page may do with the panel around it. */
export interface PanelState {
  readonly page: PageName;
  readonly opening: Opening;
  go(page: PageName): void;
  /** Opens « Cette facture » on a row of Factures, which is selected in the sheet. */
  openInvoice(invoice: string, row?: number): void;
  /** Says what was done, with a button to take it back where it can be. */
  say(answer: Answer | string): void;
  /** Says no more of what was done before. */
  hush(): void;
  /** Says why something could not be done. */
  fail(error: unknown): void;
  /** Grows each time something changed: views are read again. */
  readonly version: number;
  changed(): void;
}

export const PanelContext = createContext<PanelState | null>(null);

export function usePanel(): PanelState {
  const state = useContext(PanelContext);
  if (!state) throw new Error('no panel around');
  return state;
}
