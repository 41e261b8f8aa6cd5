import { typeset } from '../../src/domain/typography';
import { deskOf } from '../preview/desk';
import { servePreview } from '../preview/server';
import { Tryout } from '../preview/tryout';
import { type Command, CommandFailure, printJson } from './command';
import { requireFree } from './workspace';

/** `preview`: the sheet, the panel and what left, in a browser, until Ctrl-C. */
export const preview: Command = async (bench) => {
  const { workspace, port, json, now } = bench.request;
  requireFree(workspace);
  const tryout = new Tryout({
    workspace,
    ...(now !== undefined && { now }),
    openAt: bench.openAt,
    playExample: bench.playExample,
  });
  const served = await servePreview(deskOf(tryout), port).catch((error) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new CommandFailure(`Le port ${port} est déjà pris : choisissez-en un autre avec --port.`)
      : error;
  });
  if (json) printJson(bench, { address: served.address });
  else bench.print(typeset(`Aperçu : ${served.address} (Ctrl-C pour l'arrêter)`));
  await untilStopped();
  await served.close();
  await tryout.close();
};

const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
