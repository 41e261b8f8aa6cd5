import { addDays, type CivilDate } from '../../src/domain/civil-date';
import { MODEL_NAMES, type ShippedModelName } from '../../src/letters/models';
import { NO_CLAIMS, type Notice, type PreviousContact } from '../../src/letters/notice';
import { EXAMPLE_SENDER, exampleCustomer, exampleLine } from './example-company';

/** A notice worth showing, the letter that says it, and the name of its files. */
export interface ExampleNotice {
  readonly file: string;
  readonly model: ShippedModelName;
  readonly notice: Notice;
}

const TODAY = '2026-11-24' as CivilDate;
const line = (example: Parameters<typeof exampleLine>[1]) => exampleLine(TODAY, example);
const contact = (on: string, kind: PreviousContact['kind'], rank: number): PreviousContact => ({
  on: on as CivilDate,
  kind,
  rank,
});

function example(
  file: string,
  model: ShippedModelName,
  said: Pick<Notice, 'customer' | 'lines'> & Partial<Notice>,
): ExampleNotice {
  const notice: Notice = {
    sender: EXAMPLE_SENDER,
    alsoListed: [],
    step: { name: model.replace(/ – .*/, ''), grantedDays: null },
    previous: [],
    today: TODAY,
    reference: 'R-2026-0193',
    enclosures: said.lines.length > 1 ? [] : said.lines.map(({ invoice }) => `Facture ${invoice.number}.pdf`),
    claims: NO_CLAIMS,
    copyOf: null,
    ...said,
  };
  return { file, model, notice };
}

const hotel = exampleCustomer({
  name: 'Hôtel des Deux Rivières',
  type: 'business',
  civility: 'M.',
  contact: 'Hugues Malaval',
  address: '18 quai des Saules',
  postalCode: '69002',
  city: 'Lyon',
});
const stay = line({
  number: 'F26-061',
  issuedOn: '2026-10-05',
  dueOn: '2026-11-04',
  total: 6480,
  received: [['2026-11-10', 2000]],
  reference: 'BC-2026-118',
});

/** The letters of docs/lettres: each kind, one with twelve invoices, one in English. */
export const EXAMPLE_NOTICES: readonly ExampleNotice[] = [
  example('relance-1', MODEL_NAMES.firstNotice, {
    customer: hotel,
    lines: [
      line({
        number: 'F26-123',
        issuedOn: '2026-10-23',
        dueOn: '2026-11-22',
        total: 1530,
        reference: 'BC-2026-171',
      }),
    ],
  }),
  example('relance-2', MODEL_NAMES.secondNotice, {
    customer: hotel,
    lines: [stay],
    alsoListed: [
      line({ number: 'F26-123', issuedOn: '2026-10-23', dueOn: '2026-11-22', total: 1530 }),
      line({ number: 'F26-125', issuedOn: '2026-10-23', dueOn: '2026-11-22', total: 412.8 }),
    ],
    step: { name: 'Relance 2', grantedDays: 8 },
    previous: [contact('2026-11-05', 'message', 1), contact('2026-11-12', 'call', 0)],
  }),
  example('mise-en-demeure', MODEL_NAMES.formalNotice, {
    customer: hotel,
    lines: [stay],
    step: { name: 'Mise en demeure', grantedDays: 8 },
    previous: [
      contact('2026-11-05', 'message', 1),
      contact('2026-11-12', 'call', 0),
      contact('2026-11-16', 'message', 2),
    ],
  }),
  example('mise-en-demeure-douze-factures', MODEL_NAMES.formalNotice, {
    customer: exampleCustomer({
      name: 'Transports Baguenaude',
      type: 'business',
      legalForm: 'SAS',
      address: 'ZI des Chardons\nLot 8',
      postalCode: '69800',
      city: 'Saint-Priest',
    }),
    lines: Array.from({ length: 12 }, (_, index) => {
      const issuedOn = addDays('2026-07-06' as CivilDate, 7 * index);
      const part = index === 2 ? { received: [['2026-09-14', 500] as const] } : {};
      const total = 318 + 127.5 * index;
      return line({ number: `F26-0${66 + index}`, issuedOn, dueOn: addDays(issuedOn, 30), total, ...part });
    }),
    step: { name: 'Mise en demeure', grantedDays: 8 },
    previous: [
      contact('2026-10-22', 'message', 1),
      contact('2026-10-29', 'call', 0),
      contact('2026-11-02', 'message', 2),
    ],
  }),
  example('mise-en-demeure-particulier', MODEL_NAMES.consumerFormalNotice, {
    customer: exampleCustomer({
      name: 'Mme Aline Fougère',
      type: 'consumer',
      civility: 'Mme',
      address: '8 rue du Verger',
      postalCode: '69500',
      city: 'Bron',
    }),
    lines: [line({ number: 'F26-089', issuedOn: '2026-09-30', dueOn: '2026-10-15', total: 1190 })],
    step: { name: 'Mise en demeure', grantedDays: 15 },
    previous: [contact('2026-10-20', 'message', 1), contact('2026-11-04', 'message', 2)],
  }),
  example('demande-organisme-public', MODEL_NAMES.publicBodyClaim, {
    customer: exampleCustomer({
      name: 'Mairie de Saint-Exemple',
      type: 'publicBody',
      contact: 'Service financier',
      address: "1 place de l'Hôtel-de-Ville",
      postalCode: '69999',
      city: 'Saint-Exemple',
    }),
    lines: [
      line({
        number: 'F26-078',
        issuedOn: '2026-09-21',
        dueOn: '2026-10-21',
        total: 5280,
        reference: 'ENG-26-0031',
      }),
    ],
    step: { name: MODEL_NAMES.publicBodyClaim, grantedDays: 8 },
    previous: [contact('2026-10-26', 'message', 1)],
  }),
  example('formal-notice-english', MODEL_NAMES.formalNotice, {
    customer: exampleCustomer({
      name: 'Nordwind Interiors Ltd',
      type: 'business',
      civility: 'Mme',
      contact: 'Gemma Holloway',
      address: '9 Plane Street',
      postalCode: 'E1 6AN',
      city: 'London',
      country: 'Royaume-Uni',
      language: 'en',
    }),
    lines: [
      line({
        number: 'F26-108',
        issuedOn: '2026-10-05',
        dueOn: '2026-11-04',
        total: 2750,
        reference: 'PO 88213',
      }),
    ],
    step: { name: 'Mise en demeure', grantedDays: 8 },
    previous: [contact('2026-11-05', 'message', 1), contact('2026-11-16', 'message', 2)],
  }),
];
