import { join } from 'node:path';
import { buildWhenStale, PROJECT } from './bundle';
import { runCommandLine } from './commands/run';
import { demonstrate } from './demonstration/demonstrate';
import { type Host, type HostOptions, openHost } from './host';

// A reader that closes its end early (« | head ») has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const openBuilt = (options: HostOptions): Promise<Host> => {
  buildWhenStale();
  return openHost(options);
};

// npm runs scripts from the project; INIT_CWD is where the command was typed.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  typedIn: process.env.INIT_CWD ?? process.cwd(),
  openHost: openBuilt,
  playExample: (workspace, print) =>
    demonstrate({ examples: join(PROJECT, 'examples'), workspace, openHost: openBuilt, print }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
