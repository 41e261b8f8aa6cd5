import { book, decide, decisionOf, plain } from '../sample-book';

/** What a person reads on the row of F-12, or of another invoice; the amount in euros. */
export function rowOf(parts: Parameters<typeof book>[0], today: string, number = 'F-12') {
  const decision = decisionOf(decide(book(parts), today), number);
  const { status, bucket, openAmount, reason, nextAction, nextActionOn } = decision;
  return {
    status,
    bucket,
    open: openAmount === null ? null : openAmount / 100,
    code: reason.code,
    says: plain(reason.sentence),
    next: nextAction,
    on: nextActionOn,
  };
}

/** Its reason alone: the code and the sentence. */
export function whyOf(parts: Parameters<typeof book>[0], today: string, number = 'F-12') {
  const { code, says } = rowOf(parts, today, number);
  return { code, says };
}
