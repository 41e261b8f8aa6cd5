// The few words of vitest that the tests of the rules use, over vitest's own `expect`, without a worker a file.
import * as jest from '@vitest/expect';

const { chai } = jest;
for (const plugin of [
  jest.JestExtend,
  jest.JestChaiExpect,
  jest.ChaiStyleAssertions,
  jest.JestAsymmetricMatchers,
])
  chai.use(plugin);

function expect(value, message) {
  return chai.expect(value, message);
}
Object.assign(expect, chai.expect, globalThis[jest.ASYMMETRIC_MATCHERS_OBJECT]);
jest.setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
Object.defineProperty(globalThis, jest.GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });

/** A suite being registered: what a test file gets when it imports vitest, and the tests it then declared. */
export function openSuite() {
  const tests = [];
  const names = new Set();
  const path = [];
  const inFile = (name) => {
    const base = [...path, name].join(' ');
    let id = base;
    for (let copy = 2; names.has(id); copy += 1) id = `${base} (${copy})`;
    names.add(id);
    return id;
  };
  const test = (name, run) => tests.push({ id: inFile(name), run });
  const describe = (name, declare) => {
    path.push(name);
    declare();
    path.pop();
  };
  // A table's row is spread when it is a list, as vitest does; its number tells its tests apart.
  const each = (declare) => (table) => (name, run) => {
    for (const [index, row] of table.entries())
      declare(`${name} [${index + 1}]`, () => (Array.isArray(row) ? run(...row) : run(row)));
  };
  test.each = each(test);
  describe.each = each(describe);
  return { tests, path, words: { describe, test, expect } };
}
