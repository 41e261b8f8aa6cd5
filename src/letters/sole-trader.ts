import type { Sender } from '../domain/model';
import { foldText } from '../domain/typography';

/** Someone with such a quality, or none, runs the business himself; an accountant does not. */
const RUNS_IT =
  /^$|\b(gerante?|dirigeante?|entrepreneure?|entrepreneuse|artisane?|chef|cheffe|exploitante?|proprietaire|titulaire|fondat(eur|rice)|createur|creatrice|patronn?e?|commercante?|independante?)\b/;

/** « Paul Roy EI » and « Le Rabot »: the law wants « EI » right beside the name of the person (C. com. R526-27), not that of the shop. */
export function soleTraderNames(sender: Sender, initials: string): readonly string[] {
  const company = sender.company.trim();
  if (company === '') return [];
  if (new RegExp(`\\b(?:ei|${initials}|entrepren(?:eur|euse) individuel(?:le)?)\\b`, 'i').test(company))
    return [company];
  const person = sender.contact.trim();
  const isThePerson = person !== '' && RUNS_IT.test(foldText(sender.contactQuality));
  if (!isThePerson || sameWords(person, company) || foldText(company).endsWith(` ${foldText(person)}`))
    return [`${company} ${initials}`];
  return [`${person} ${initials}`, company];
}

const sameWords = (one: string, other: string): boolean =>
  foldText(one).split(' ').sort().join(' ') === foldText(other).split(' ').sort().join(' ');
