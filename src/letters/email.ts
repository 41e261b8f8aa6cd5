import type { NoticeModel } from '../domain/model';
import { typeset } from '../domain/typography';
import { type Mailbox, recipients } from './addresses';
import { legalMentionsOf } from './legal-mentions';
import { stopping, warning } from './lint/lint';
import { lintEmail, lintUseOf } from './lint/model-lint';
import { assembleBody } from './message-body';
import type { Attachment } from './mime';
import type { Notice } from './notice';
import {
  checkModel,
  fillSubject,
  fillText,
  type MissingValue,
  type ModelProblem,
  missingValues,
  modelWarnings,
  speaksOfOneInvoice,
} from './placeholders';
import { renderHtml, renderText } from './render';
import { noticeValues } from './values';

/** What the caller decides of a message: where it goes, in which thread, with which files. */
export interface EmailOptions {
  /** The addresses as the ledger has them: « a@b.fr », « Nom <a@b.fr> », several in one text. */
  readonly to: readonly string[];
  readonly copyTo: readonly string[];
  /** '' answers to the account that sends. */
  readonly replyTo: string;
  /** Subject of the thread's first message, kept by the caller; null when this one opens the thread. */
  readonly threadSubject: string | null;
  readonly attachments: readonly Attachment[];
}

export interface Email {
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: Mailbox | null;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  readonly reference: string;
  /** What a person should know; none of it stops the message. */
  readonly warnings: readonly string[];
  /** Legal mentions the sender's settings lack (C. com. R123-237), as Paramètres names them. */
  readonly missingMentions: readonly string[];
  /** Addresses of To and Cc that cannot be used, as written. */
  readonly invalidAddresses: readonly string[];
}

/** Why there is no message: a model to mend, or values to complete. */
export interface Refusal {
  readonly problems: readonly ModelProblem[];
  readonly missing: readonly MissingValue[];
}

export type ComposedEmail = { readonly ok: true; readonly email: Email } | ({ readonly ok: false } & Refusal);

/** The e-mail of a notice. Enclosures named in the notice should be the names of the attachments. */
export function composeEmail(notice: Notice, model: NoticeModel, options: EmailOptions): ComposedEmail {
  const problems = modelProblems(notice, model);
  if (problems.length > 0) return { ok: false, problems, missing: [] };
  const values = noticeValues(notice, model.language);
  const findings = lintEmail(model, values, lintUseOf(notice, false));
  const forbidden = stopping(findings).map(forbiddenWords);
  if (forbidden.length > 0) return { ok: false, problems: forbidden, missing: [] };
  const missing = missingValues(model, values);
  if (missing.length > 0) return { ok: false, problems: [], missing };

  const { to, cc, invalid } = recipients(options.to, options.copyTo);
  const subject = options.threadSubject ?? cut(fillSubject(model, values));
  const mentions = legalMentionsOf(notice.sender);
  // Of a letter changed by hand, the words of the model are no copy: it speaks for itself.
  const blocks = notice.copyOf?.isRewritten ? [] : fillText(model, values);
  const parts = assembleBody(notice, model, blocks, mentions.text);
  return {
    ok: true,
    email: {
      to,
      cc,
      replyTo: recipients([options.replyTo], []).to[0] ?? null,
      fromName: notice.sender.company,
      subject,
      text: renderText(parts),
      html: renderHtml(subject, parts, model.language),
      attachments: options.attachments,
      reference: notice.reference,
      warnings: [...modelWarnings(model, values.partlyPaidAmount !== null), ...warning(findings)],
      missingMentions: mentions.missing,
      invalidAddresses: invalid,
    },
  };
}

/** What stops a model for this notice: its own faults, or several invoices where it speaks of one. */
export function modelProblems(notice: Notice, model: NoticeModel): readonly ModelProblem[] {
  const problems = checkModel(model);
  if (problems.length > 0 || notice.lines.length < 2 || !speaksOfOneInvoice(model)) return problems;
  const sentence = `Modèle « ${model.name} » : il parle d'une facture et le message en porte ${notice.lines.length} ; ajoutez [Tableau des factures] ou envoyez-les une par jour.`;
  return [{ kind: 'severalInvoices', where: 'text', placeholder: '', sentence: typeset(sentence) }];
}

const forbiddenWords = (sentence: string): ModelProblem => ({
  kind: 'forbiddenWords',
  where: 'text',
  placeholder: '',
  sentence,
});

/** Gmail refuses subjects over 250 characters. */
const cut = (subject: string): string =>
  subject.length > 200 ? `${Array.from(subject).slice(0, 199).join('')}…` : subject;
