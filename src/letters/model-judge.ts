import { ZERO } from '../domain/cents';
import { addDays } from '../domain/civil-date';
import type { ModelJudge } from '../domain/decision/models';
import type { Customer, Invoice, NoticeModel, PolicyStep, Sender } from '../domain/model';
import { REASONS, type Reason } from '../domain/reasons';
import { NO_CLAIMS, type Notice } from './notice';
import { checkModel, chooseModel, missingValues, speaksOfOneInvoice } from './placeholders';
import { noticeValues } from './values';

/** Answers the rules' questions about models: which can speak of which invoice, and which take several. */
export function modelJudge(models: readonly NoticeModel[], sender: Sender): ModelJudge {
  const faults = new Map<NoticeModel, Reason | null>();
  const faultOf = (model: NoticeModel): Reason | null => {
    const known = faults.get(model);
    if (known !== undefined) return known;
    const [problem] = checkModel(model);
    const fault = problem ? REASONS.modelFaulty(problem.sentence) : null;
    faults.set(model, fault);
    return fault;
  };
  return {
    objection: (step, invoice, customer) => {
      const model = modelOf(models, step, customer);
      if (!model) return REASONS.modelFaulty(missingModel(step));
      const fault = faultOf(model);
      if (fault) return fault;
      const values = noticeValues(sampleNotice(step, invoice, customer, sender), model.language);
      const [missing] = missingValues(model, values);
      return missing ? REASONS.missingValue(missing.placeholder, missing.column) : null;
    },
    carriesSeveral: (step, customer) => {
      const model = modelOf(models, step, customer);
      return model !== null && !speaksOfOneInvoice(model);
    },
  };
}

/** The model of a step's e-mail in the customer's language. */
export const modelOf = (
  models: readonly NoticeModel[],
  step: PolicyStep,
  customer: Customer,
): NoticeModel | null => chooseModel(models, step.emailModel || step.letterModel, customer.language);

function missingModel(step: PolicyStep): string {
  const name = step.emailModel || step.letterModel;
  return name === ''
    ? `L'étape « ${step.name} » n'a pas de modèle : choisissez-en un dans la feuille Scénarios.`
    : `Modèle « ${name} » absent de la feuille Modèles : ajoutez-le ou corrigez la feuille Scénarios.`;
}

/** What the notice of this invoice alone will know: its own cells are the real ones, the Journal's dates stand for later. */
function sampleNotice(step: PolicyStep, invoice: Invoice, customer: Customer, sender: Sender): Notice {
  const daysPastDue = step.days < 0 ? 0 : Math.max(1, step.days);
  const on = addDays(invoice.dueOn, 1);
  return {
    customer,
    sender,
    lines: [{ invoice, dueOn: invoice.dueOn, daysPastDue, standing: unpaid(invoice) }],
    alsoListed: [],
    step,
    previous: [
      { on, kind: 'message', rank: 1 },
      { on, kind: 'message', rank: 2 },
      { on, kind: 'call', rank: 0 },
    ],
    today: addDays(invoice.dueOn, step.days < 0 ? -1 : daysPastDue),
    reference: 'R-0000-0000',
    enclosures: [],
    claims: NO_CLAIMS,
  };
}

const unpaid = (invoice: Invoice): Notice['lines'][number]['standing'] => ({
  received: ZERO,
  credited: ZERO,
  retained: ZERO,
  open: invoice.total,
  surplus: ZERO,
  receipts: [],
  settledOn: null,
  creditNotes: [],
});
