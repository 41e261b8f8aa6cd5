import { buildWhenStale } from './bundle';
import { runCommandLine } from './commands/run';
import { openHost } from './host';

// A reader that closes its end early (« | head ») has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// npm runs scripts from the project; INIT_CWD is where the command was typed.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  typedIn: process.env.INIT_CWD ?? process.cwd(),
  openHost: (options) => {
    buildWhenStale();
    return openHost(options);
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
