import { BEFORE_NAME, type Harmless, isForm, nameWords, TELLS_ANOTHER } from './vocabulary';
import { standsAt, wordsOf } from './words';

/** The customer's name, or words of it that follow each other, with or without its form: « de Dupont », « Alpha SARL ». */
export function customerName(customer: string): Harmless {
  const runs = tellingRuns(customer);
  const forms = wordsOf(customer).flatMap(({ text }) => (isForm(text) ? [text] : []));
  // « Alpha SARL » may be another company than Alpha SAS, and is not another than Alpha.
  const isItsForm = (text: string): boolean => (forms.length > 0 ? forms.includes(text) : isForm(text));
  return (words, start) => {
    const textAt = (index: number): string => words[index]?.text ?? '';
    const afterLead = [start, ...(BEFORE_NAME.has(textAt(start)) ? [start + 1] : [])];
    const starts = afterLead.flatMap((from) => [from, ...(isItsForm(textAt(from)) ? [from + 1] : [])]);
    const ends = starts.flatMap((from) =>
      runs.filter((run) => standsAt(run, words, from)).map(({ length }) => from + length),
    );
    return ends
      .flatMap((end) => [end, ...(isItsForm(textAt(end)) ? [end + 1] : [])])
      .map((end) => end - start);
  };
}

/** A word that can only be the name: a shorter one may be initials, a suffix, another document's. */
const isTelling = (text: string): boolean =>
  /^\p{L}{3,}$/u.test(text) && !TELLS_ANOTHER.has(text) && !isForm(text);

function tellingRuns(customer: string): readonly (readonly string[])[] {
  const all = wordsOf(customer).map(({ text }) => text);
  const own = nameWords(customer);
  const whole = [all, own].filter((name) => name.some(isTelling));
  const parts = own.flatMap((first, from) =>
    own.slice(from).flatMap((last, more) => {
      const run = own.slice(from, from + more + 1);
      const isPart = isTelling(first) && isTelling(last) && !run.some((text) => TELLS_ANOTHER.has(text));
      return isPart && !run.some((text) => /\p{N}/u.test(text)) ? [run] : [];
    }),
  );
  return [...whole, ...parts];
}
