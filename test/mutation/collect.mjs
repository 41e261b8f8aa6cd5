import { format } from 'node:util';

/** What stands for vitest while a file loads: `describe`, `test` (or `it`) and their `each` are all that the quick tests use. */
export function collector(expect) {
  const tests = [];
  const titles = new Map();
  let group = '';
  const test = (title, run) => {
    const whole = `${group}${title}`;
    const count = (titles.get(whole) ?? 0) + 1;
    titles.set(whole, count);
    tests.push({ title: count === 1 ? whole : `${whole} (${count})`, run });
  };
  test.each = (table) => (title, run) => {
    for (const row of table) {
      const given = Array.isArray(row) ? row : [row];
      const shown = given.slice(0, title.match(/%[a-z]/g)?.length ?? 0);
      test(format(title, ...shown), () => run(...given));
    }
  };
  const describe = (title, declare) => {
    const outer = group;
    group = `${outer}${title} `;
    declare();
    group = outer;
  };
  return { tests, vitest: { expect, test, it: test, describe } };
}
