import { type Command, printJson, UsageError } from './command';

/** `call FUNCTION [JSON …]`: a function of the product, as the menu or the panel calls it. */
export const call: Command = async (bench) => {
  const [name = '', ...texts] = bench.request.operands;
  const values = texts.map(readJson);
  const host = await bench.open();
  printJson(bench, await host.call(name, ...values));
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`Ceci n'est pas du JSON : « ${text} ».`);
  }
}
