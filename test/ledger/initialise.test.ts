import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialise } from '../../src/ledger/initialise';
import { SCHEMA_VERSION, SHEETS } from '../../src/ledger/schema';
import { day, initialisedWorkbook, SHIPPED, SOUND_INVOICE, typeRow } from './ledger-fixture';
import type { MemoryWorkbook } from './memory-workbook';

const snapshot = (book: MemoryWorkbook) => structuredClone([...book.sheets.entries()]);

describe('a ledger made from nothing', () => {
  const book = initialisedWorkbook();

  test('has every sheet, in order, each with its headings in row 1', () => {
    expect(book.sheetNames()).toEqual([
      'Factures',
      'Clients',
      'Règlements',
      'Scénarios',
      'Modèles',
      'Paramètres',
      'Taux',
      'Journal',
      'Demandes',
      'Appels',
      'Tableau de bord',
    ]);
    const headings = (sheet: string) => book.read(sheet)?.[0]?.join(' · ');
    expect(headings('Factures')).toBe(
      "Numéro · Client · Date facture · Échéance · Montant TTC · Montant réglé · Date règlement · Objet · Situation · Jusqu'au · Précision · Statut · Reste dû · Retard (j) · Niveau · Dernière relance · Prochaine action · Prévue le · Pourquoi · Pénalités · Indemnité · Nature · Avoir sur · Réf. client · Date de prestation · Mode de règlement · Retenue de garantie · Libérable le · Devise · E-mail de relance · Facture PDF · Notes · Tranche",
    );
    expect(headings('Clients')).toBe(
      'Client · Code client · Type · Civilité · Contact · E-mail · Cc · Téléphone · Adresse · Code postal · Ville · Pays · SIREN · Langue · Scénario · Conditions de paiement · Ne pas relancer · Procédure collective · Taux des pénalités · Forme juridique · Adresse du siège · Représenté par · Aussi fournisseur',
    );
    expect(headings('Règlements')).toBe(
      "Date d'encaissement · Client · Facture · Nature · Montant · Mode · Référence",
    );
    expect(headings('Scénarios')).toBe(
      'Scénario · Ordre · Étape · Jours · Canal · Envoi · Modèle e-mail · Modèle courrier · Délai accordé (j)',
    );
    expect(headings('Taux')).toBe(
      'Semestre · Taux BCE · Taux légal professionnel · Taux légal particulier · Source',
    );
    expect(headings('Journal')).toBe(
      'N° · Date · Clé · Client · Facture · Étape · Rang · État · Destinataire · Message · Fil · Document · Par · Détail',
    );
    expect(headings('Demandes')).toBe('Date · Par · Demande · Clé · Détail · Traitée le');
    expect(headings('Appels')).toBe(
      'Prévu le · Client · Contact · Téléphone · Factures · Montant · Fait le · Résultat · Suite',
    );
    expect(headings('Modèles')).toBe('Modèle · Langue · Objet · Texte · Document');
    expect(headings('Paramètres')).toBe('Nom · Valeur · Rôle');
  });

  test('formats and lists cover the whole grid, the heading row is frozen, every heading is explained', () => {
    for (const schema of SHEETS) {
      const { rows } = book.gridSize(schema.name);
      expect(book.frozenRows(schema.name)).toBe(1);
      expect(book.headingNotes(schema.name).slice(0, schema.columns.length)).not.toContain('');
      schema.columns.forEach((column, index) => {
        const last = book.at(schema.name, rows, index + 1);
        if (column.kind === 'code') expect(last.format, column.heading).toBe('@');
        if (column.kind === 'money') expect(last.format).toBe('#,##0.00');
        if (column.kind === 'date') expect(last.format).toBe('dd/mm/yyyy');
        expect(last.list ?? []).toEqual(column.choices);
      });
    }
    expect(book.gridSize('Factures').rows).toBeGreaterThan(1000);
  });

  test('rare columns are folded; product columns and the Journal warn', () => {
    const hidden = book.sheet('Factures').hidden;
    expect(hidden[book.heading('Factures', 'Nature') - 1]).toBe(true);
    expect(hidden[book.heading('Factures', 'Tranche') - 1]).toBe(true);
    expect(hidden[book.heading('Factures', 'Statut') - 1]).toBeUndefined();
    expect(book.warnings('Journal')).toEqual([{ block: null }]);
    const covered = book
      .warnings('Factures')
      .flatMap(({ block }) =>
        Array.from({ length: block?.columns ?? 0 }, (_, index) => (block?.column ?? 0) + index),
      );
    expect(covered).toContain(book.heading('Factures', 'Statut'));
    expect(covered).toContain(book.heading('Factures', 'Tranche'));
    expect(covered).not.toContain(book.heading('Factures', 'Situation'));
  });

  test('is filled with policies, models, rates, settings; unknown rates stay blank', () => {
    expect(book.valueAt('Scénarios', 2, 'Étape')).toBe('Prévenance');
    expect(book.valueAt('Scénarios', 2, 'Jours')).toBe(-7);
    expect(book.read('Modèles')).toHaveLength(3);
    const rates = book.read('Taux') ?? [];
    expect(rates.find((row) => row[0] === 'S1 2026')?.slice(0, 4)).toEqual(['S1 2026', 2.15, 2.62, 6.67]);
    expect(rates.find((row) => row[0] === 'S1 2027')?.slice(1, 4)).toEqual(['', '', '']);
    const settings = new Map((book.read('Paramètres') ?? []).map(([name, value]) => [name, value]));
    expect(settings.get('Reprise')).toBe('À décider');
    expect(settings.get('Version du classeur')).toBe(SCHEMA_VERSION);
  });

  test('initialised again, nothing changes and nothing is said', () => {
    const before = snapshot(book);
    book.writes = [];
    expect(initialise(book, SHIPPED)).toEqual([]);
    expect(book.writes).toEqual([]);
    expect(snapshot(book)).toEqual(before);
  });
});

describe('a ledger that people have used', () => {
  test('a column deleted comes back at the right, with its list; the rest stays', () => {
    const book = initialisedWorkbook();
    typeRow(book, 'Factures', 2, SOUND_INVOICE);
    const at = book.heading('Factures', 'Situation');
    for (const line of book.sheet('Factures').cells) line.splice(at - 1, 1);
    const done = initialise(book, SHIPPED);
    expect(done.join('\n')).toContain('colonne «\u00a0Situation\u00a0» ajoutée');
    expect(book.heading('Factures', 'Situation')).toBeGreaterThan(book.heading('Factures', 'Tranche'));
    expect(book.at('Factures', 900, book.heading('Factures', 'Situation')).list).toContain('Litige');
    expect(book.valueAt('Factures', 2, 'Numéro')).toBe('F-12');
    expect(initialise(book, SHIPPED)).toEqual([]);
  });

  test('what the user chose stays: his note, format, validation, settings, scenarios, rates', () => {
    const book = initialisedWorkbook();
    book.setNotes('Factures', 1, ['notre note']);
    book.at('Factures', 5, 3).format = 'yyyy-mm-dd';
    book.at('Factures', 5, book.heading('Factures', 'Situation')).list = ['Litige'];
    book.type('Scénarios', 2, 'Jours', -3);
    book.type('Taux', 2, 'Taux BCE', 9);
    const settings = book.read('Paramètres') ?? [];
    book.type('Paramètres', settings.findIndex(([name]) => name === 'Reprise') + 1, 'Valeur', 'Relancer');
    const before = snapshot(book);
    expect(initialise(book, SHIPPED)).toEqual([]);
    expect(snapshot(book)).toEqual(before);
  });

  test('rows added below the grid receive formats, lists and colours', () => {
    const book = initialisedWorkbook();
    const { rows, columns } = book.gridSize('Factures');
    book.growGrid('Factures', { rows: rows + 500, columns });
    expect(initialise(book, SHIPPED)).toEqual([
      'Feuille Factures\u00a0: formats des cellules rétablis.',
      'Feuille Factures\u00a0: listes de choix rétablies.',
      'Couleurs des retards mises en place.',
    ]);
    expect(book.at('Factures', rows + 400, 1).format).toBe('@');
    expect(book.sheet('Factures').rules[0]?.rule?.block.rows).toBe(rows + 499);
  });

  test('a rate left blank is filled once it is known; a sheet, a line of settings, of the dashboard come back', () => {
    const book = initialisedWorkbook();
    const row = (book.read('Taux') ?? []).findIndex(([name]) => name === 'S1 2026') + 1;
    book.type('Taux', row, 'Taux BCE', '');
    book.sheets.delete('Appels');
    const settings = book.read('Paramètres') ?? [];
    book.deleteRow('Paramètres', settings.findIndex(([name]) => name === 'IBAN') + 1);
    book.deleteRow('Tableau de bord', 2);
    expect(initialise(book, SHIPPED)).toEqual([
      'Feuille Appels créée.',
      'Paramètre «\u00a0IBAN\u00a0» ajouté.',
      'Feuille Taux\u00a0: 1 semestre complété.',
      'Tableau de bord\u00a0: ligne «\u00a0Dernier passage\u00a0» ajoutée.',
    ]);
    expect(book.valueAt('Taux', row, 'Taux BCE')).toBe(2.15);
  });

  test('a heading that stands twice stops everything before a cell is written, and says what to do', () => {
    const book = initialisedWorkbook();
    book.insertColumn('Clients', 3, 'e mail');
    book.sheets.delete('Appels');
    const before = snapshot(book);
    expect(() => initialise(book, SHIPPED)).toThrow(
      /Clients a plusieurs colonnes «\u00a0E-mail\u00a0» \(C, G\)/,
    );
    expect(snapshot(book)).toEqual(before);
  });

  test('a ledger of a later version is left alone; an older one is migrated, once, in order', () => {
    const book = initialisedWorkbook();
    const applied: number[] = [];
    const migration = (to: number) => ({
      to,
      apply: () => [applied.push(to), `vers ${to}`].map(String).slice(1),
    });
    const [next, after] = [SCHEMA_VERSION + 1, SCHEMA_VERSION + 2];
    const migrations = [migration(after), migration(next), migration(SCHEMA_VERSION)];
    expect(initialise(book, SHIPPED, migrations, after)).toEqual([`vers ${next}`, `vers ${after}`]);
    expect(applied).toEqual([next, after]);
    expect(initialise(book, SHIPPED, migrations, after)).toEqual([]);
    const before = snapshot(book);
    expect(() => initialise(book, SHIPPED)).toThrow(/version plus récente/);
    expect(snapshot(book)).toEqual(before);
  });
});

/** How many times each value stands in a list. */
function countsOf(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of list) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

test('whatever columns are moved, hidden or added, repairing loses nothing and settles at once', () => {
  const move = fc.record({
    sheet: fc.constantFrom('Factures', 'Clients', 'Règlements', 'Paramètres', 'Taux', 'Journal'),
    from: fc.integer({ min: 1, max: 40 }),
    to: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom('move', 'insert', 'delete', 'type'),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 6 }), (moves) => {
      const book = initialisedWorkbook();
      typeRow(book, 'Factures', 2, SOUND_INVOICE);
      typeRow(book, 'Clients', 2, { Client: 'Dupont SARL', 'Procédure collective': day('2026-01-02') });
      for (const { sheet, from, to, kind } of moves) {
        const { columns } = book.gridSize(sheet);
        const column = ((from - 1) % columns) + 1;
        const target = ((to - 1) % columns) + 1;
        if (kind === 'move') book.moveColumn(sheet, column, target);
        else if (kind === 'insert') book.insertColumn(sheet, target, `Perso ${from}`);
        else if (kind === 'type') book.at(sheet, 3 + from, column).value = `note ${to}`;
        else for (const line of book.sheet(sheet).cells) line.splice(column - 1, 1);
      }
      const values = [...book.sheets.keys()].flatMap((name) =>
        (book.read(name) ?? [])
          .slice(1)
          .flat()
          .filter((cell) => cell !== '')
          .map((cell) => JSON.stringify(cell)),
      );
      const untouched = snapshot(book);
      try {
        initialise(book, SHIPPED);
      } catch (error) {
        // A column of the user is gone while another of his holds values: renamed or deleted, he alone knows.
        expect(String(error)).toMatch(/manque(nt)? dans/);
        expect(snapshot(book)).toEqual(untouched);
        return;
      }
      const after = [...book.sheets.keys()].flatMap((name) =>
        (book.read(name) ?? [])
          .slice(1)
          .flat()
          .map((cell) => JSON.stringify(cell)),
      );
      const [had, has] = [countsOf(values), countsOf(after)];
      expect([...had].filter(([value, count]) => (has.get(value) ?? 0) < count)).toEqual([]);
      const before = snapshot(book);
      expect(initialise(book, SHIPPED)).toEqual([]);
      expect(snapshot(book)).toEqual(before);
    }),
    { numRuns: 8 },
  );
}, 60_000);
