import type { Sender } from '../../domain/model';
import { readSettings } from '../../ledger/read';
import { SETTING_LIST } from '../../ledger/settings-list';
import { legalMentionsOf } from '../../letters/legal-mentions';
import { senderProblems } from '../../letters/sender-checks';
import { updateSettings } from '../actions/settings';
import { answerText, isEmptyAnswer } from './answer-text';
import { type Conversation, tooLate } from './conversation';

/** One of the company's details to ask for: missing, or written and not right. */
export interface Detail {
  /** As Paramètres names it. */
  readonly name: string;
  readonly role: string;
  readonly value: string;
  /** What is wrong with the value; '' when it is only missing. */
  readonly fault: string;
  readonly isNeeded: boolean;
}

/** Not asked by law, but a reminder without them does not say where to pay or whom to answer. */
const WELCOME: readonly (keyof Sender)[] = ['contact', 'iban'];

/** What of the company is still missing or wrong, in the order of Paramètres. */
export function detailsToAsk(sender: Sender): readonly Detail[] {
  const missing = new Set(legalMentionsOf(sender).missing);
  const faults = new Map(senderProblems(sender).map(({ setting, sentence }) => [setting, sentence]));
  return SETTING_LIST.flatMap(({ key, name, role }): Detail[] => {
    if (!(key in sender)) return [];
    const value = sender[key as keyof Sender];
    const isNeeded = missing.has(name);
    const isWelcome = WELCOME.some((one) => one === key) && value.trim() === '';
    const fault = faults.get(name) ?? '';
    return isNeeded || isWelcome || fault !== '' ? [{ name, role, value, fault, isNeeded }] : [];
  });
}

const question = ({ name, role, value, fault, isNeeded }: Detail): string =>
  [
    `VOTRE ENTREPRISE : ${name}`,
    role,
    ...(fault === '' ? [] : [`À corriger avant d'activer : ${fault}.`]),
    ...(value.trim() === '' ? [] : [`Aujourd'hui : ${value}`]),
    '',
    isNeeded ? 'Mention obligatoire de vos relances.' : 'Utile à vos clients.',
    `Vide : plus tard${value.trim() === '' ? '' : ' ; un tiret - vide la case'}`,
  ].join('\n');

/**
 * Asks for each detail that is missing or wrong; what is refused is asked again with the reason. Returns what was
 * written, '' when nothing was; null when the person closed the window.
 */
export function askDetails(conversation: Conversation): string | null {
  const passed = new Set<string>();
  const written: string[] = [];
  let remark = '';
  for (;;) {
    const { settings } = readSettings(conversation.fresh().workbook);
    const detail = detailsToAsk(settings.sender).find(({ name }) => !passed.has(name));
    if (!detail) return written.length === 0 ? '' : `Enregistré dans Paramètres : ${written.join(', ')}.`;
    const typed = conversation.ask(`${remark}${question(detail)}`);
    if (typed === null) return null;
    remark = '';
    if (isEmptyAnswer(typed)) {
      passed.add(detail.name);
      continue;
    }
    if (!conversation.hasTime()) return tooLate(typed);
    const value = /^[-–—]$/.test(typed.trim()) ? '' : answerText(typed).written;
    const fault = write(conversation, detail.name, value);
    if (fault === '') {
      written.push(detail.name);
      // What stays wrong because of another value is asked once more when that one is mended, not again now.
      if (value === '') passed.add(detail.name);
    } else remark = `${fault}\n\n`;
  }
}

/** Writes one detail; '' when it is done, else why not. */
function write(conversation: Conversation, name: string, value: string): string {
  let done = false;
  const said = conversation.alone((platform) => {
    const written = updateSettings(platform, { [name]: value });
    platform.workbook.flush();
    done = true;
    return written;
  });
  return done ? '' : said;
}
