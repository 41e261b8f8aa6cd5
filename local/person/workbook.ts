import { newSheet, type SheetData } from '../book/book';
import { findSheet } from '../book/write';
import type { HostSheet, HostWorkbook } from '../host';
import type { World } from '../world';
import { PersonSheet } from './sheet';

/** The spreadsheet in the hands of a person: no script, no cost, no count. */
export class PersonWorkbook implements HostWorkbook {
  constructor(private readonly world: World) {}

  sheetNames(): string[] {
    return this.world.book.sheets.map((sheet) => sheet.name);
  }
  sheet(name: string): HostSheet {
    return this.open(this.find(name));
  }
  addSheet(name: string): HostSheet {
    if (findSheet(this.world.book, name)) throw new Error(`La feuille « ${name} » existe déjà.`);
    const data = newSheet(this.world.draw.integer(2_000_000_000), name);
    this.world.book.sheets.push(data);
    this.world.book.revision += 1;
    return this.open(data);
  }
  deleteSheet(name: string): void {
    const data = this.find(name);
    this.world.book.sheets = this.world.book.sheets.filter((other) => other !== data);
    this.world.book.active = 0;
    this.world.book.revision += 1;
  }

  private open(data: SheetData): HostSheet {
    return new PersonSheet(this.world.book, data, () => this.world.clock.now);
  }
  private find(name: string): SheetData {
    const data = findSheet(this.world.book, name);
    if (data) return data;
    const names = this.sheetNames().join(', ');
    throw new Error(`Il n’y a pas de feuille « ${name} » ; celles qui existent : ${names}.`);
  }
}
