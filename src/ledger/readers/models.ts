import type { CellProblem, NoticeModel } from '../../domain/model';
import { foldText } from '../../domain/typography';
import { LANGUAGES } from '../choices';
import { readRows } from '../row-reading';
import type { ModelKey } from '../schema/rules';
import type { Table } from '../table';

/** A row of Modèles that could not be read: it holds the notices that need that model. */
export interface ModelProblem {
  readonly model: string;
  readonly problem: CellProblem;
}

/** The models; of two with one name and language neither is taken, since nobody can tell which is meant. */
export function readModelRows(table: Table<ModelKey>): { models: NoticeModel[]; problems: ModelProblem[] } {
  const problems: ModelProblem[] = [];
  const models = new Map<string, NoticeModel>();
  const twice = new Set<string>();
  readRows(table, ['name', 'subject', 'text'], (row) => {
    const model: NoticeModel = {
      name: row.text('name'),
      language: row.choice('language', LANGUAGES) ?? 'fr',
      subject: row.text('subject'),
      text: row.text('text'),
      document: row.text('document'),
      row: row.row,
    };
    row.required('name', model.name, 'écrivez le nom du modèle');
    const key = `${foldText(model.name)}|${model.language}`;
    if (models.has(key)) {
      row.fail('name', 'donnez à chaque modèle un nom différent dans sa langue');
      twice.add(key);
    }
    if (row.problem) problems.push({ model: model.name, problem: row.problem });
    else models.set(key, model);
  });
  for (const key of twice) models.delete(key);
  return { models: [...models.values()], problems };
}
