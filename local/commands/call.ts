import { HostError } from '../host';
import { type Command, CommandFailure, printJson, UsageError } from './command';

/** Google's own words when there is no such function. */
const ABSENT = /^Script function not found/;

/** `call FUNCTION [JSON …]`: a function of the product, as the menu or the panel calls it. */
export const call: Command = async (bench) => {
  const [name = '', ...texts] = bench.request.operands;
  const values = texts.map(readJson);
  const host = await bench.open();
  const answer = await host.call(name, ...values).catch((error) => {
    if (!(error instanceof HostError && ABSENT.test(error.message))) throw error;
    throw new CommandFailure(`Le programme n'a pas de fonction « ${name} » : vérifiez son nom.`);
  });
  printJson(bench, answer);
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`Ceci n'est pas du JSON : « ${text} ».`);
  }
}
