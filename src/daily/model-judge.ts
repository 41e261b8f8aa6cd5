import type { CivilDate } from '../domain/civil-date';
import type { ChaseableCase } from '../domain/decision/cases';
import type { ModelJudge } from '../domain/decision/models';
import type { Customer, NoticeModel, PolicyStep, Sender } from '../domain/model';
import { REASONS, type Reason } from '../domain/reasons';
import { foldText } from '../domain/typography';
import type { ModelProblem } from '../ledger/readers/models';
import { checkModel, missingValues, speaksOfOneInvoice } from '../letters/placeholders';
import { noticeValues } from '../letters/values';
import { noticeOf } from './notice';

/** The model of a step in a customer's language, else in French; null when there is none. */
export function modelOf(
  models: readonly NoticeModel[],
  step: PolicyStep,
  customer: Customer,
): NoticeModel | null {
  const named = models.filter((model) => foldText(model.name) === foldText(step.emailModel));
  return (
    named.find((model) => model.language === customer.language) ??
    named.find((model) => model.language === 'fr') ??
    named[0] ??
    null
  );
}

/** Judges models by filling them: what one lacks for an invoice holds that invoice and no other. */
export function modelJudge(
  models: readonly NoticeModel[],
  unreadable: readonly ModelProblem[],
  sender: Sender,
  today: CivilDate,
): ModelJudge {
  const faults = new Map<NoticeModel, string | null>();
  const faultOf = (model: NoticeModel): string | null => {
    const known = faults.get(model);
    if (known !== undefined) return known;
    const fault = checkModel(model)[0]?.sentence ?? null;
    faults.set(model, fault);
    return fault;
  };
  const missing = (step: PolicyStep, model: NoticeModel, one: ChaseableCase): Reason | null => {
    const notice = noticeOf(step, [one], [], sender, today, 'R-0000-0000');
    const [value] = missingValues(model, noticeValues(notice, model.language));
    return value ? REASONS.missingValue(value.placeholder, value.column) : null;
  };
  return {
    objection(step, one) {
      const model = modelOf(models, step, one.customer);
      if (!model) {
        const row = unreadable.find((problem) => foldText(problem.model) === foldText(step.emailModel));
        if (row) return REASONS.unreadable(row.problem, 'Modèles');
        return REASONS.modelFaulty(
          `Modèle « ${step.emailModel} » absent de la feuille Modèles : ajoutez-le, ou corrigez l'étape « ${step.name} » de la feuille Scénarios.`,
        );
      }
      const fault = faultOf(model);
      return fault ? REASONS.modelFaulty(fault) : missing(step, model, one);
    },
    carriesSeveral(step, one) {
      const model = modelOf(models, step, one.customer);
      return model !== null && !speaksOfOneInvoice(model);
    },
  };
}
