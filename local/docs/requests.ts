import {
  array,
  boolean,
  type GenericSchema,
  getDotPath,
  type InferOutput,
  integer,
  number,
  optional,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string,
  unknown,
} from 'valibot';

// Strict, as Google's parser is: a misspelt name is an error there, and must not pass here.
const index = pipe(number(), integer());
const ids = { segmentId: optional(string()), tabId: optional(string()) };
const location = strictObject({ index: optional(index), ...ids });
const range = strictObject({ startIndex: optional(index), endIndex: optional(index), ...ids });
const insertion = { location: optional(location), endOfSegmentLocation: optional(strictObject(ids)) };
const tableCellLocation = strictObject({
  tableStartLocation: optional(location),
  rowIndex: optional(index),
  columnIndex: optional(index),
});
const anyOf = (names: string) =>
  strictObject(Object.fromEntries(names.split(/\s+/).map((name) => [name, optional(unknown())])));
const textStyle = anyOf(
  `bold italic underline strikethrough smallCaps backgroundColor foregroundColor fontSize weightedFontFamily
   baselineOffset link`,
);
const paragraphStyle = anyOf(
  `headingId namedStyleType alignment lineSpacing direction spacingMode spaceAbove spaceBelow borderBetween borderTop
   borderBottom borderLeft borderRight indentFirstLine indentStart indentEnd keepLinesTogether keepWithNext
   avoidWidowAndOrphan shading pageBreakBefore`,
);
const newSegment = strictObject({
  type: picklist(['DEFAULT']),
  sectionBreakLocation: optional(location),
});

/** The requests of `documents.batchUpdate` that the host knows, as Google's reference describes them. */
export const REQUESTS = {
  replaceAllText: strictObject({
    replaceText: optional(string(), ''),
    containsText: strictObject({ text: optional(string(), ''), matchCase: optional(boolean(), false) }),
    tabsCriteria: optional(strictObject({ tabIds: array(string()) })),
  }),
  insertText: strictObject({ text: optional(string(), ''), ...insertion }),
  deleteContentRange: strictObject({ range }),
  insertTable: strictObject({ rows: optional(index, 0), columns: optional(index, 0), ...insertion }),
  insertTableRow: strictObject({ tableCellLocation, insertBelow: optional(boolean(), false) }),
  deleteTableRow: strictObject({ tableCellLocation }),
  updateTextStyle: strictObject({
    range,
    textStyle: optional(textStyle, {}),
    fields: optional(string(), ''),
  }),
  updateParagraphStyle: strictObject({
    range,
    paragraphStyle: optional(paragraphStyle, {}),
    fields: optional(string(), ''),
  }),
  createHeader: newSegment,
  createFooter: newSegment,
} satisfies Record<string, GenericSchema>;

export type RequestName = keyof typeof REQUESTS;
export type RequestOf<N extends RequestName> = InferOutput<(typeof REQUESTS)[N]>;

export const isKnownRequest = (name: string): name is RequestName => Object.hasOwn(REQUESTS, name);

/** A request's content in its own type; throws what Google's parser says of the first field it does not know. */
export function parseRequest<N extends RequestName>(name: N, at: number, content: unknown): RequestOf<N> {
  const result = safeParse(REQUESTS[name], content);
  // The schema is the one of that name.
  if (result.success) return result.output as RequestOf<N>;
  const [issue] = result.issues;
  const [field, ...path] = (getDotPath(issue) ?? '').split('.').reverse();
  const place = `requests[${at}].${[name, ...path.reverse()].map(snakeCase).join('.')}`;
  throw new MalformedRequest(
    `Invalid JSON payload received. Unknown name "${field}" at '${place}': Cannot find field, or its value is not of its type.`,
  );
}

/** Google refuses these before it looks at the document. */
export class MalformedRequest extends Error {}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
