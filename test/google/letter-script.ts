/** A small script around letters and their Google adapter, bundled by the test and run in the local host. */
import { googleLetterDrive } from '../../src/google/letter-drive';
import { DriveFault, fileIdOf, type LetterDrive } from '../../src/letters/document/letter-drive';
import { checkLetterModel, composeLetter, type LetterUse } from '../../src/letters/letter';
import { SHIPPED_LETTERS } from '../../src/letters/letter-models';
import type { Notice } from '../../src/letters/notice';

/** A blank document, laid out by the test. */
export const blank = (): string => {
  const file = { name: 'Relance 1', mimeType: 'application/vnd.google-apps.document' };
  return Drive?.Files?.create(file, null as never, {}).id ?? '';
};

export const check = (id: string, use: LetterUse) => checkLetterModel(googleLetterDrive().readModel(id), use);

export const folder = (name: string, parent: string | null) => googleLetterDrive().createFolder(name, parent);

/** A letter from a model, as a run makes it. */
export const letter = (id: string, to: string, notice: Notice, use: LetterUse) => {
  const drive = googleLetterDrive();
  const model = drive.readModel(id);
  const composed = composeLetter(notice, model, use);
  if (!composed.ok) return composed;
  const copy = drive.copyModel(id, 'Lettre', to);
  drive.fill(copy.id, model, composed.letter.plan);
  return { ...copy, warnings: composed.letter.warnings };
};

/** Fills a copy that is no copy of the model. */
export const fillAnother = (id: string, other: string, notice: Notice, use: LetterUse) => {
  const drive = googleLetterDrive();
  const model = drive.readModel(id);
  const composed = composeLetter(notice, model, use);
  if (composed.ok) drive.fill(other, model, composed.letter.plan);
};

/** Any operation; its fault as a value. */
export const attempt = (name: keyof LetterDrive, args: unknown[]) => {
  const drive = googleLetterDrive() as unknown as Record<string, (...given: unknown[]) => unknown>;
  try {
    const bytes = args.map((one) => (Array.isArray(one) ? Uint8Array.from(one) : one));
    const answer = drive[name]?.(...bytes);
    return { answer: answer instanceof Uint8Array ? Array.from(answer) : (answer ?? null) };
  } catch (fault) {
    return fault instanceof DriveFault
      ? { blame: fault.blame, message: fault.message }
      : { fault: String(fault) };
  }
};

export const idOf = (link: string) => fileIdOf(link);

/** The documents of every shipped letter, as the activation makes them. */
export const shipped = () => {
  const drive = googleLetterDrive();
  const to = drive.createFolder('Modèles', null);
  return SHIPPED_LETTERS.map(({ model, language, docx }) => ({
    model,
    language,
    id: drive.createDocument(model, to, docx()),
  }));
};
