import type { Language, NoticeModel } from '../../domain/model';
import type { ShippedModelName } from './names';

/** A shipped model: paragraphs are separated by an empty line; an optional value has a line to itself. */
export const draft =
  (language: Language) =>
  (name: ShippedModelName, subject: string, ...paragraphs: readonly string[]): NoticeModel => ({
    name,
    language,
    subject,
    text: paragraphs.join('\n\n'),
    document: '',
    row: 0,
  });

/** A paragraph of several lines. */
export const lines = (...texts: readonly string[]): string => texts.join('\n');
