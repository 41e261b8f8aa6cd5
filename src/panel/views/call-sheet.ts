import type { Desk } from '../../daily/desk';
import { noticeOf } from '../../daily/notice';
import type { PlannedCall } from '../../domain/decision/calls';
import { callScript } from '../../letters/call-script';

/** What one needs under the eyes to call: whom, at which number, about what, and what to say. */
export interface CallSheet {
  readonly contact: string;
  readonly phone: string;
  readonly script: readonly string[];
}

export function callSheet(
  { book, today }: Desk,
  { customer, step, cases }: Pick<PlannedCall, 'customer' | 'step' | 'cases'>,
): CallSheet {
  const notice = noticeOf({
    step,
    // All that was written before counts.
    rank: Number.POSITIVE_INFINITY,
    carried: cases,
    alsoListed: [],
    sender: book.settings.sender,
    today,
    reference: '',
    // A call asks for what Reste dû says.
    claiming: 'nothing',
  });
  return { contact: customer.contact, phone: customer.phone, script: callScript(notice) };
}
