/** A small script around the selection, bundled by the test and run in the local host. */
import { googleSelection } from '../../src/google/selection';

export const current = () => googleSelection().current();
export const showRows = (argument: { sheet: string; rows: number[] }) =>
  googleSelection().showRows(argument.sheet, argument.rows);
export const showSheet = (argument: { sheet: string }) => googleSelection().showSheet(argument.sheet);
