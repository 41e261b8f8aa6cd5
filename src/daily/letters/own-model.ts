import type { DunningPolicy, Language } from '../../domain/model';
import { isFormalNotice } from '../../domain/policies';
import { foldText, typeset } from '../../domain/typography';
import { LANGUAGES, labelOf } from '../../ledger/choices';
import { readModels, readPolicies } from '../../ledger/read';
import { MODELS } from '../../ledger/schema/rules';
import { updateRow } from '../../ledger/update';
import { checkLetterModel } from '../../letters/letter';
import { stopping, warning } from '../../letters/lint/lint';
import { MODEL_NAMES } from '../../letters/models';
import type { Answer } from '../actions/context';
import { refusal } from '../actions/context';
import { requireOwner } from '../owner';
import type { Platform } from '../platform';
import { askedOfDrive, isBlamed } from './drive-words';
import { inRootFolder } from './folders';
import { letterFindings } from './model-uses';

export interface OwnModel {
  readonly model: string;
  readonly language: Language;
  readonly name: string;
}

/**
 * Makes an owner's own .docx the document of a model of Modèles: Google converts it, and its owner may go on changing it.
 * What is wrong with it is told at once; its letters wait until it is mended.
 */
export function adoptModel(platform: Platform, own: OwnModel, content: Uint8Array): Answer {
  requireOwner(platform);
  if (content[0] !== 0x50 || content[1] !== 0x4b)
    throw refusal(`${own.name} n'est pas un document Word (.docx) : enregistrez-le sous ce format.`);
  const { models } = readModels(platform.workbook);
  const row = models.find(
    (model) => foldText(model.name) === foldText(own.model) && model.language === own.language,
  );
  if (!row)
    throw refusal(`Aucun modèle « ${own.model} » dans cette langue : ajoutez sa ligne à la feuille Modèles.`);
  const { drive } = platform;
  const id = converted(platform, own, content);
  updateRow(
    platform.workbook,
    MODELS,
    row.row,
    { name: row.name, language: labelOf(LANGUAGES, row.language) },
    { document: drive.linkOf(id, 'document') },
  );
  platform.workbook.flush();
  const document = askedOfDrive(
    `« ${own.name} » est le modèle de lettre « ${row.name} », mais il n'a pas pu être vérifié`,
    () => drive.readModel(id),
  );
  const { policies } = readPolicies(platform.workbook);
  const use = { model: row.name, language: row.language, givesDays: isFormalModel(policies, row.name) };
  const findings = letterFindings(document, use, policies);
  const told = [`« ${own.name} » est le modèle de lettre « ${row.name} ».`];
  const faults = [...checkLetterModel(document, use), ...stopping(findings)];
  if (faults.length > 0) told.push(`À corriger : ${[...new Set(faults)].join(' ')}`);
  const advice = new Set(warning(findings));
  if (advice.size > 0) told.push(`À revoir : ${[...advice].join(' ')}`);
  return { message: typeset(told.join(' ')) };
}

/** The document Google makes of it. */
function converted(platform: Platform, { name }: OwnModel, content: Uint8Array): string {
  return askedOfDrive(`${name} n'a pas été enregistré`, () => {
    try {
      return inRootFolder(platform, (root) =>
        platform.drive.createDocument(name.replace(/\.docx$/i, ''), root, content),
      );
    } catch (fault) {
      if (!isBlamed(fault, 'invalid')) throw fault;
      throw refusal(
        `${name} n'a pas pu être converti par Google : enregistrez-le de nouveau depuis Word en .docx.`,
      );
    }
  });
}

/** Whether a formal notice to somebody is written from that model: it must then say how long it gives. */
const isFormalModel = (policies: readonly DunningPolicy[], name: string): boolean =>
  policies
    .flatMap(({ steps }) => steps)
    .some(
      (step) =>
        foldText(step.letterModel) === foldText(name) &&
        isFormalNotice(step) &&
        foldText(name) !== foldText(MODEL_NAMES.publicBodyClaim),
    );
