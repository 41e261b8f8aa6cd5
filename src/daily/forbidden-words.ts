import type { PlannedMessage } from '../domain/decision/messages';
import { stopping } from '../letters/lint/lint';
import { lintEmail, lintUseOf } from '../letters/lint/model-lint';
import { noticeValues } from '../letters/values';
import type { Desk } from './desk';
import { letterNotice } from './letters/message-letter';
import { wordsOf } from './message-email';

/** The words of a message's e-mail that keep it from leaving, a French sentence each. */
export function forbiddenWords(message: PlannedMessage, desk: Desk): readonly string[] {
  const model = wordsOf(desk, message);
  if (!model) return [];
  const notice = letterNotice(desk, message, '', desk.today);
  return stopping(lintEmail(model, noticeValues(notice, model.language), lintUseOf(notice, false)));
}
