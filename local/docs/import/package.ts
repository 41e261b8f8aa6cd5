import type { XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { attribute, children, nameOf, parseRoot } from './xml';

/** The parts of a .docx, by what the document calls them. */
export interface DocxPackage {
  readonly document: XmlElement;
  /** The part of that kind (`styles`, `numbering`, `theme`…); undefined when the document has none. */
  ofType(type: string): XmlElement | undefined;
  /** The part that an id of the document's relationships names. */
  ofId(id: string): XmlElement | undefined;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Opens a .docx; throws for anything else. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  const files = unzip(bytes);
  const read = (path: string): XmlElement | undefined => {
    const file = files[path];
    return file && parsed(file);
  };
  const path = relationsOf('', read).find(({ type }) => type === 'officeDocument')?.path ?? '';
  const document = read(path);
  if (!document || nameOf(document) !== 'document') throw notDocx();
  const relations = relationsOf(path, read);
  const partOf = (relation: Relation | undefined) => relation && read(relation.path);
  return {
    document,
    ofType: (wanted) => partOf(relations.find(({ type }) => type === wanted)),
    ofId: (wanted) => partOf(relations.find(({ id }) => id === wanted)),
  };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) });
  } catch {
    throw notDocx();
  }
}

function parsed(file: Uint8Array): XmlElement {
  try {
    return parseRoot(strFromU8(file));
  } catch {
    throw notDocx();
  }
}

const notDocx = (): Error => new Error('The file is not a .docx document');

/** What a part refers to; paths from the root of the package. */
function relationsOf(part: string, read: (path: string) => XmlElement | undefined): Relation[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  return children(read(`${folder}_rels/${name}.rels`), 'Relationship').map((relation) => ({
    id: attribute(relation, 'Id') ?? '',
    type: (attribute(relation, 'Type') ?? '').replace(/^.*\//, ''),
    path: resolved(folder, attribute(relation, 'Target') ?? ''),
  }));
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') path.pop();
    else if (name !== '' && name !== '.') path.push(name);
  }
  return path.join('/');
}
