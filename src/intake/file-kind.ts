import { decodeText } from './encoding';

/** What a file is, by its bytes first and its name only when they say nothing. */
export type FileKind = 'text' | 'xlsx' | 'zip' | { readonly refused: string };

const AS_LIST = 'enregistrez la liste au format CSV ou .xlsx, puis importez-la.';

const REFUSED = {
  empty: 'Ce fichier est vide : exportez de nouveau la liste de vos factures, puis importez-la.',
  pdf: "Un PDF n'est pas une liste : exportez vos factures depuis votre logiciel au format CSV ou .xlsx, puis importez-les.",
  xls: `Un classeur .xls (Excel 97-2003) n'est pas encore lu : ouvrez-le, ${AS_LIST}`,
  locked:
    'Ce classeur est protégé par un mot de passe : ouvrez-le, retirez le mot de passe, enregistrez-le, puis importez-le.',
  ods: `Un classeur .ods (LibreOffice) n'est pas encore lu : ouvrez-le, ${AS_LIST}`,
  numbers: `Un classeur Numbers n'est pas encore lu : ouvrez-le, ${AS_LIST}`,
  html: `Ce fichier est une page web, quel que soit son nom : ouvrez-le dans un tableur, ${AS_LIST}`,
  zip: "Une archive .zip n'est pas encore lue : décompressez-la, puis importez la liste de factures qu'elle contient.",
  document: `Un document de texte n'est pas une liste : ${AS_LIST}`,
  ofx: "Un relevé bancaire (OFX) n'est pas encore lu : saisissez vos encaissements dans la feuille Règlements.",
  camt: "Un relevé bancaire (camt) n'est pas encore lu : saisissez vos encaissements dans la feuille Règlements.",
  eInvoice: `Une facture électronique n'est pas encore lue : exportez la liste de vos factures depuis votre logiciel au format CSV ou .xlsx, puis importez-la.`,
  spreadsheetXml: `Un classeur XML (Excel 2003) n'est pas encore lu : ouvrez-le, ${AS_LIST}`,
  xml: `Ce fichier XML n'est pas une liste de factures : ${AS_LIST}`,
  json: `Un fichier JSON n'est pas encore lu : ${AS_LIST}`,
  image: `Une image n'est pas une liste : exportez la liste de vos factures depuis votre logiciel au format CSV ou .xlsx, puis importez-la.`,
  binary: `Ce fichier n'est ni un texte, ni un classeur .xlsx : ${AS_LIST}`,
};

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Recognises a file by its first bytes. */
export function kindOfFile(file: { readonly name: string; readonly bytes: Uint8Array }): FileKind {
  const { bytes } = file;
  const extension = /\.([a-z0-9]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return { refused: REFUSED.empty };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return { refused: REFUSED.pdf };
  // An .xlsx that asks for a password travels inside the container of the older format.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return { refused: extension.startsWith('xlsx') ? REFUSED.locked : REFUSED.xls };
  }
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) {
    return { refused: REFUSED.image };
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return extension === 'xlsx' || extension === 'xlsm' ? 'xlsx' : 'zip';
  return kindOfText(decodeText(bytes.subarray(0, 4096)));
}

function kindOfText(start: string): FileKind {
  const text = start.replace(/^[\s\ufeff]+/, '');
  const refused = (sentence: string): FileKind => ({ refused: sentence });
  if (/^OFXHEADER|<OFX>/i.test(text)) return refused(REFUSED.ofx);
  if (/^<!doctype html|^<html|^<table/i.test(text)) return refused(REFUSED.html);
  if (/^<\?xml|^<[a-z]+:?[a-z]*[\s>]/i.test(text)) {
    if (/camt\.05\d/.test(text)) return refused(REFUSED.camt);
    if (/CrossIndustryInvoice|oasis:names:specification:ubl/.test(text)) return refused(REFUSED.eInvoice);
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return refused(REFUSED.spreadsheetXml);
    return refused(/<html/i.test(text) ? REFUSED.html : REFUSED.xml);
  }
  if (/^[[{]\s*["{[]/.test(text)) return refused(REFUSED.json);
  if (/^\{\\rtf/.test(text)) return refused(REFUSED.document);
  return holdsControlCharacter(text) ? refused(REFUSED.binary) : 'text';
}

const holdsControlCharacter = (text: string): boolean =>
  text.split('').some((character) => character < '\t' || (character > '\r' && character < ' '));

/** What a zip archive is, by the names in it. */
export function kindOfArchive(names: readonly string[]): 'xlsx' | { readonly refused: string } {
  if (names.some((name) => /^xl\/.*workbook.*\.xml$/i.test(name))) return 'xlsx';
  if (names.some((name) => /^word\//.test(name))) return { refused: REFUSED.document };
  if (names.some((name) => /\.iwa$/.test(name))) return { refused: REFUSED.numbers };
  return { refused: names.includes('content.xml') ? REFUSED.ods : REFUSED.zip };
}
