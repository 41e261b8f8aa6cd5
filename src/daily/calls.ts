import { addCents } from '../domain/cents';
import type { DayPlan } from '../domain/decision/day';
import { foldName } from '../domain/keys';
import { appendCalls } from '../ledger/append';
import { dateCell, moneyCell } from '../ledger/cells';
import { readCalls } from '../ledger/read';
import type { Desk } from './desk';

/** Adds the day's calls to the sheet Appels, once each: a call not made yet is not listed again. */
export function recordCalls(desk: Desk, plan: DayPlan): void {
  if (plan.calls.length === 0) return;
  const { workbook } = desk.platform;
  const idOf = (customer: string, invoices: string): string => `${foldName(customer)}|${invoices}`;
  const waiting = new Set(
    readCalls(workbook)
      .filter((call) => call.doneOn === null)
      .map((call) => idOf(call.customer, call.invoices)),
  );
  const rows = plan.calls.flatMap((call) => {
    const invoices = call.cases.map((one) => one.number).join(', ');
    if (waiting.has(idOf(call.customer.name, invoices))) return [];
    const amount = addCents(...call.cases.map((one) => one.standing.open));
    return [
      {
        plannedOn: dateCell(call.on),
        customer: call.customer.name,
        contact: call.customer.contact,
        phone: call.customer.phone,
        invoices,
        amount: moneyCell(amount),
      },
    ];
  });
  appendCalls(workbook, rows);
}
