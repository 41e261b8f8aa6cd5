import type { Command } from './command';
import { requireWorkspace } from './workspace';

/** `preview`: the sheet, what left and the Journal, in a browser, until Ctrl-C. */
export const preview: Command = async (bench) => {
  requireWorkspace(bench.request.workspace);
};
