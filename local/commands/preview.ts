import { typeset } from '../../src/domain/typography';
import { liveScene } from '../preview/live-scene';
import { servePreview } from '../preview/server';
import { type Command, CommandFailure, printJson } from './command';
import { requireWorkspace } from './workspace';

/** `preview`: the sheet and what left, in a browser, until Ctrl-C. */
export const preview: Command = async (bench) => {
  const { workspace, port, json } = bench.request;
  requireWorkspace(workspace);
  const scene = liveScene(workspace, bench.openAt);
  const served = await servePreview(scene.read, port).catch((error) => {
    scene.close();
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new CommandFailure(`Le port ${port} est déjà pris : choisissez-en un autre avec --port.`)
      : error;
  });
  if (json) printJson(bench, { address: served.address });
  else bench.print(typeset(`Aperçu : ${served.address} (Ctrl-C pour l'arrêter)`));
  await untilStopped();
  await served.close();
  scene.close();
};

const untilStopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
