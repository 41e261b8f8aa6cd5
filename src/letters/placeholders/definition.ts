/** What is known of one placeholder, whatever the model's language. */
export interface PlaceholderDefinition {
  /** The names people are shown. */
  readonly fr: string;
  readonly en: string;
  /** Other names that are read, separated by « | ». */
  readonly aliases?: string;
  /** The unit its value carries, so that one already written beside it is not doubled. */
  readonly unit?: 'days' | 'money';
  /** Speaks of one invoice: a model that uses it without the table takes one invoice a message. */
  readonly oneInvoice?: true;
  /** A line whose only placeholders are optional and have no value is left out. */
  readonly optional?: true;
  /** Its value is a block of lines; a message runs them on. */
  readonly lines?: true;
  /** Where a missing value is to be completed: a column, or '' when it is none. */
  readonly column?: string;
}

/** Keeps the keys of a family of placeholders in its type. */
export const definePlaceholders = <Key extends string>(
  definitions: Record<Key, PlaceholderDefinition>,
): Readonly<Record<Key, PlaceholderDefinition>> => definitions;
