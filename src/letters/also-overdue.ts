import type { Language } from '../domain/model';
import { typeset } from '../domain/typography';

const ALSO_OVERDUE = {
  fr: {
    one: 'Est également échue, en plus de ce qui précède, et reste à régler :',
    many: 'Sont également échues, en plus de ce qui précède, et restent à régler :',
  },
  en: {
    one: 'This invoice is also overdue and remains to be paid, in addition to the above:',
    many: 'These invoices are also overdue and remain to be paid, in addition to the above:',
  },
} as const;

/** What introduces the customer's other overdue invoices; `count` is at least 1. */
export function alsoOverdueSentence(count: number, language: Language): string {
  const sentence = ALSO_OVERDUE[language][count === 1 ? 'one' : 'many'];
  return language === 'fr' ? typeset(sentence) : sentence;
}
