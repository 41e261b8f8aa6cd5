import { wordsSentence } from '../../daily/faults/google-words';
import { typeset } from '../../domain/typography';
import type { Functions } from '../functions';
import type { PanelAnswer } from '../server';

/** What Google gives the page to reach its script; a runner with handlers is a new one each time. */
interface ScriptRunner {
  withSuccessHandler(handler: (answer: PanelAnswer) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
  panel(name: string, argument: unknown): void;
}

declare const google: { readonly script: { readonly run: ScriptRunner; readonly host: { close(): void } } };

type Sent<Name extends keyof Functions> = Exclude<Functions[Name]['sends'], undefined>['argument'];
type Result<Name extends keyof Functions> = ReturnType<Functions[Name]['run']>;

/** The functions of the script, as the page calls them: their names, what they take and what they give come from the script. */
export type Server = {
  readonly [Name in keyof Functions]: undefined extends Sent<Name>
    ? (argument?: Sent<Name>) => Promise<Result<Name>>
    : (argument: Sent<Name>) => Promise<Result<Name>>;
};

/** A call that could not be done: its message is one French sentence to show as it is. */
export class Failure extends Error {}

/** Google may put its own name before the words of an error. */
const bare = (message: string): string => message.replace(/^(?:\w*(?:Error|Exception)\s*:\s*)+/, '');

function ask(name: string, argument: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => {
        if (answer?.ok === true) resolve(answer.value);
        else reject(new Failure(answer?.sentence ?? wordsSentence('', '').text));
      })
      // None of our code ran, or it was ended: the words are Google's, never ours.
      .withFailureHandler((error) =>
        reject(new Failure(wordsSentence('Exception', bare(error.message)).text)),
      )
      .panel(name, argument ?? null);
  });
}

export const server: Server = new Proxy({} as Server, {
  get: (_, name) => (argument?: unknown) => ask(String(name), argument),
});

/** The sentence to show for whatever was thrown here. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Failure
    ? error.message
    : typeset('Le panneau a rencontré une erreur : fermez-le et rouvrez-le par le menu Relances.');

export const closePanel = (): void => google.script.host.close();
