import { foldText } from '../../domain/typography';

/** « 12 », « 12 bis », « 12-14 »: a comma after it parts nothing. */
const STREET_NUMBER = /^\d+(?:\s?[-/]\s?\d+)*(?:\s?(?:bis|ter|quater|[a-z]))?$/i;

/** A dash between spaces parts too, but not « 12 - 14 rue ». */
const SEPARATOR = /[,;]|(?<!\d)\s[-–—]\s/;

/** The parts of a cell Adresse, a line each, in the order of NF Z10-011; those that only repeat `elsewhere` are left out. */
export function streetLines(cell: string, elsewhere: readonly string[]): readonly string[] {
  const known = new Set(elsewhere.map(foldText));
  const parts = cell
    .split(/\r?\n/)
    .flatMap(partsOfLine)
    .filter((part) => !known.has(foldText(part)));
  return inPostalOrder(parts);
}

function partsOfLine(line: string): readonly string[] {
  const parts: string[] = [];
  let number = '';
  for (const written of line.split(SEPARATOR)) {
    const part = written.replace(/\s+/g, ' ').replace(/^[\s.:]+|[\s.:]+$/g, '');
    if (part === '') continue;
    const whole = `${number} ${part}`.trim();
    if (STREET_NUMBER.test(whole)) number = whole;
    else {
      parts.push(whole);
      number = '';
    }
  }
  return number === '' ? parts : [...parts, number];
}

/** Where the standard puts what a part starts with: inside the building, the building, the street, the box or hamlet. */
const PLACES: readonly RegExp[] = [
  /^(?:appt?|appartement|\d+ ?(?:er|e|eme|nd) etage|etage|rdc|escalier|esc|porte(?! d)|couloir|chez)\b/,
  /^(?:bat|batiment|immeuble|imm|residence|entree|hall|tour|bloc)\b/,
  /^(?:\d|(?:rue|avenue|av|boulevard|bd|chemin|place|allee|impasse|route|quai|cours|square|passage|voie|montee|sentier|esplanade)\b)/,
  /^(?:bp|cs|tsa|lieu dit|hameau)\b/,
];

/** Only where every part is recognised: whoever wrote something else knows his order better. */
function inPostalOrder(parts: readonly string[]): readonly string[] {
  const placed = parts.map((part) => ({
    part,
    place: PLACES.findIndex((place) => place.test(foldText(part))),
  }));
  if (placed.some(({ place }) => place === -1)) return parts;
  return placed.sort((one, other) => one.place - other.place).map(({ part }) => part);
}
