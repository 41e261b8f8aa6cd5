import type { Activation, ActivationStore, Notebook } from '../daily/platform';
import type { RunMemory, RunMemoryStore } from '../outbox/ports';

const properties = () => PropertiesService.getScriptProperties();

/** Reads a JSON property; throws when what stands there is not an object, rather than reading it as nothing. */
function readObject(name: string): object | null {
  const text = properties().getProperty(name);
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`property ${name} is not an object`);
  return value;
}

const hasTexts = (value: object, ...names: readonly string[]): boolean =>
  names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

const isRunMemory = (value: object): value is RunMemory =>
  hasTexts(value, 'run') && 'ended' in value && Array.isArray(value.ended);

const isActivation = (value: object): value is Activation =>
  hasTexts(value, 'owner', 'spreadsheetId', 'scriptId', 'since');

export const googleRunMemory = (): RunMemoryStore => ({
  load: () => {
    const value = readObject('outbox');
    if (value !== null && !isRunMemory(value)) throw new Error('property outbox has another shape');
    return value;
  },
  save: (memory) => {
    properties().setProperty('outbox', JSON.stringify(memory));
  },
});

export const googleActivation = (): ActivationStore => ({
  load: () => {
    const value = readObject('activation');
    if (value !== null && !isActivation(value)) throw new Error('property activation has another shape');
    return value;
  },
  save: (activation) => {
    if (activation) properties().setProperty('activation', JSON.stringify(activation));
    else properties().deleteProperty('activation');
  },
});

const NOTE = 'note.';

export const googleNotebook = (): Notebook => ({
  read: (name) => properties().getProperty(`${NOTE}${name}`),
  write: (name, value) => {
    properties().setProperty(`${NOTE}${name}`, value);
  },
  all: () =>
    Object.fromEntries(
      Object.entries(properties().getProperties())
        .filter(([name]) => name.startsWith(NOTE))
        .map(([name, value]) => [name.slice(NOTE.length), value]),
    ),
  writeAll: (values) => {
    properties().setProperties(
      Object.fromEntries(Object.entries(values).map(([name, value]) => [`${NOTE}${name}`, value])),
    );
  },
});
