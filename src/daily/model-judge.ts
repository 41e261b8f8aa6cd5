import type { CivilDate } from '../domain/civil-date';
import type { ChaseableCase } from '../domain/decision/cases';
import type { ModelJudge } from '../domain/decision/models';
import type { Customer, NoticeModel, PolicyStep, Sender } from '../domain/model';
import { REASONS, type Reason } from '../domain/reasons';
import { foldText } from '../domain/typography';
import type { ModelProblem } from '../ledger/readers/models';
import { composeLetter, takesSeveral } from '../letters/letter';
import { stopping } from '../letters/lint/lint';
import { lintEmail, lintUseOf } from '../letters/lint/model-lint';
import { checkModel, missingValues, speaksOfOneInvoice } from '../letters/placeholders';
import { noticeValues } from '../letters/values';
import { type LetterModels, modelNamed } from './letters/letter-models';
import { noticeOf } from './notice';

/** The model of a step in a customer's language, else in French; null when there is none. */
export function modelOf(
  models: readonly NoticeModel[],
  step: PolicyStep,
  customer: Customer,
): NoticeModel | null {
  return modelNamed(models, step.emailModel, customer.language);
}

/** Judges models by filling them: what one lacks for an invoice holds that invoice and no other. */
export function modelJudge(
  models: readonly NoticeModel[],
  unreadable: readonly ModelProblem[],
  sender: Sender,
  today: CivilDate,
  letters: LetterModels,
): ModelJudge {
  const faults = new Map<NoticeModel, string | null>();
  const faultOf = (model: NoticeModel): string | null => {
    const known = faults.get(model);
    if (known !== undefined) return known;
    const fault = checkModel(model)[0]?.sentence ?? null;
    faults.set(model, fault);
    return fault;
  };
  const noticeFor = (step: PolicyStep, one: ChaseableCase) =>
    noticeOf({
      step,
      rank: Number.POSITIVE_INFINITY,
      carried: [one],
      alsoListed: [],
      sender,
      today,
      reference: 'R-0000-0000',
    });
  const letterObjection = (step: PolicyStep, one: ChaseableCase): Reason | null => {
    if (step.letterModel === '') return null;
    const model = letters.find(step, one.customer);
    if (model === null) return null;
    if (typeof model === 'string') return REASONS.modelFaulty(model);
    const composed = composeLetter(noticeFor(step, one), model.document, model.use);
    if (composed.ok) return null;
    const [problem] = composed.problems;
    const [value] = composed.missing;
    return problem !== undefined
      ? REASONS.modelFaulty(problem)
      : REASONS.missingValue(value?.placeholder ?? '', value?.column ?? '');
  };
  const wordsObjection = (step: PolicyStep, model: NoticeModel, one: ChaseableCase): Reason | null => {
    const notice = noticeFor(step, one);
    const values = noticeValues(notice, model.language);
    const [forbidden] = stopping(lintEmail(model, values, lintUseOf(notice, false)));
    if (forbidden !== undefined) return REASONS.modelFaulty(forbidden);
    const [value] = missingValues(model, values);
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
      return fault
        ? REASONS.modelFaulty(fault)
        : (wordsObjection(step, model, one) ?? letterObjection(step, one));
    },
    carriesSeveral(step, one) {
      const model = modelOf(models, step, one.customer);
      if (step.emailModel !== '' && (model === null || speaksOfOneInvoice(model))) return false;
      if (step.letterModel === '') return model !== null;
      const letter = letters.find(step, one.customer);
      if (letter === null || typeof letter === 'string') return true;
      return takesSeveral(letter.document);
    },
  };
}
