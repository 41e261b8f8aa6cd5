import type { Customer, Language, NoticeModel, PolicyStep } from '../../domain/model';
import { isFormalNotice } from '../../domain/policies';
import { foldText, typeset } from '../../domain/typography';
import { DriveFault, fileIdOf } from '../../letters/document/letter-drive';
import type { ModelDocument } from '../../letters/document/model-document';
import { checkLetterModel, type LetterUse } from '../../letters/letter';
import type { Platform } from '../platform';

/** The document a step's letter is made from, and what it is for. */
export interface LetterModel {
  readonly document: ModelDocument;
  readonly use: LetterUse;
}

/** The models of letters, each read once an execution. */
export interface LetterModels {
  /**
   * The letter's model of a step, in the customer's language or else in French; a French sentence when it cannot be used;
   * null when this account cannot see it, and so cannot tell: only the owner can.
   */
  find(step: PolicyStep, customer: Customer): LetterModel | string | null;
  /** Forgets what was read: a model was changed since. */
  forget(id: string): void;
}

/** The row of Modèles that a name and a language mean, else the French one. */
export function modelNamed(
  models: readonly NoticeModel[],
  name: string,
  language: Language,
): NoticeModel | null {
  const named = models.filter((model) => foldText(model.name) === foldText(name));
  return (
    named.find((model) => model.language === language) ??
    named.find((model) => model.language === 'fr') ??
    named[0] ??
    null
  );
}

const named = (model: NoticeModel): string =>
  `Modèle de lettre « ${model.name} »${model.language === 'en' ? ' (anglais)' : ''}`;

/** What to say of a model that Drive does not give. */
function unreachable(model: NoticeModel, fault: unknown): string {
  if (fault instanceof DriveFault && fault.blame === 'unreachable')
    return `${named(model)} : son document ne s'ouvre pas (supprimé, ou pas fait par Relances) ; videz la case Document et lancez « Initialiser ou réparer le classeur », qui en refait un, ou donnez le vôtre en .docx.`;
  const said = fault instanceof Error ? fault.message : String(fault);
  return `${named(model)} : Google Drive ne répond pas (${said}) ; réessayez plus tard.`;
}

export function letterModels(platform: Platform, models: readonly NoticeModel[]): LetterModels {
  const known = new Map<string, ModelDocument | string>();
  const read = (model: NoticeModel, id: string): ModelDocument | string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    let answer: ModelDocument | string;
    try {
      answer = platform.drive.readModel(id);
    } catch (fault) {
      answer = unreachable(model, fault);
    }
    known.set(id, answer);
    return answer;
  };
  let owns: boolean | undefined;
  const isOwner = (): boolean => {
    owns ??= platform.activation.load()?.owner === platform.account.email();
    return owns;
  };
  return {
    forget: (id) => {
      known.delete(id);
    },
    find(step, customer) {
      const model = modelNamed(models, step.letterModel, customer.language);
      if (!model)
        return typeset(
          `Modèle de lettre « ${step.letterModel} » absent de la feuille Modèles : ajoutez-le, ou corrigez l'étape « ${step.name} » de la feuille Scénarios.`,
        );
      if (!isOwner()) return null;
      const id = fileIdOf(model.document);
      if (id === '')
        return typeset(
          `${named(model)} : la case Document ne contient pas le lien d'un document ; videz-la et lancez « Initialiser ou réparer le classeur », qui en prépare un.`,
        );
      const document = read(model, id);
      if (typeof document === 'string') return typeset(document);
      // A dated ultimatum to a public body opens a dispute with time limits of its own (CCAG-FCS, art. 46).
      const givesDays = isFormalNotice(step) && customer.type !== 'publicBody';
      const use = { model: model.name, language: model.language, givesDays };
      const [problem] = checkLetterModel(document, use);
      return problem ?? { document, use };
    },
  };
}
