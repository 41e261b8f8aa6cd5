import { directoryOf } from '../../domain/decision/directory';
import type { Customer } from '../../domain/model';
import { REASONS } from '../../domain/reasons';
import { counted } from '../../domain/typography';
import { labelOf, YES_NO } from '../../ledger/choices';
import { CUSTOMERS } from '../../ledger/schema/customers';
import { updateRow } from '../../ledger/update';
import { type ActionContext, type Answer, answer, refusal } from './context';
import { customerStep } from './undo/steps';

/** « Ne pas relancer ce client », or the end of it: nothing leaves to him while it stands. */
export function blockCustomer(
  context: ActionContext,
  { customer: nameOrCode, blocked }: { customer: string; blocked: boolean },
): Answer {
  const { desk, plan } = context;
  const directory = directoryOf(desk.book.customers);
  const { key } = directory.find(nameOrCode);
  const customer = onlyCustomer(directory.find(nameOrCode).customers, nameOrCode);
  // What stands there in other words is somebody's order: it is read before it is written over.
  if (customer.problem) throw refusal(REASONS.unreadable(customer.problem, CUSTOMERS.name).sentence);
  const name = customer.name || customer.code;
  const owed = plan.decisions.filter(
    (one) => (one.openAmount ?? 0) > 0 && directory.find(one.customer).key === key,
  );
  const count =
    owed.length === 0 ? 'aucune facture due' : counted(owed.length, 'facture due', 'factures dues');
  if (customer.blocked === blocked)
    return answer(
      blocked
        ? `${name} est déjà à ne pas relancer (${count}) : rien n'a changé.`
        : `${name} n'était pas à ne pas relancer (${count}) : rien n'a changé.`,
    );
  const written = { blocked: blocked ? labelOf(YES_NO, true) : '' };
  const expected = { name: customer.name, code: customer.code };
  const former = updateRow(desk.platform.workbook, CUSTOMERS, customer.row, expected, written);
  return answer(
    blocked
      ? `${name} ne sera plus relancé (${count}) : rien ne partira tant que la consigne reste.`
      : `${name} sera de nouveau relancé (${count}) : la colonne Pourquoi dit la suite de chacune.`,
    [customerStep(name, former, written)],
  );
}

function onlyCustomer(found: readonly Customer[], nameOrCode: string): Customer {
  const [customer, ...others] = found;
  if (!customer) throw refusal(REASONS.unknownCustomer(nameOrCode).sentence);
  if (others.length > 0)
    throw refusal(
      REASONS.ambiguousCustomer(
        nameOrCode,
        found.map(({ row }) => row),
      ).sentence,
    );
  return customer;
}
