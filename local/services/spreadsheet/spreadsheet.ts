import { newSheet } from '../../book/book';
import { findSheet } from '../../book/write';
import { ServiceError } from '../../errors';
import type { Execution } from '../../execution';
import { Service } from '../../membrane';
import { isZone } from '../../zone';
import { User } from '../session';
import type { Range } from './range';
import { Sheet } from './sheet';

/** The spreadsheet the script is bound to. */
export class Spreadsheet extends Service {
  readonly googleName = 'Spreadsheet';

  constructor(private readonly execution: Execution) {
    super();
  }

  getId(): string {
    return this.book.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }
  getName(): string {
    return this.book.name;
  }
  rename(name: string): void {
    this.execution.buffer(1, () => {
      this.book.name = name;
    });
  }
  getOwner(): User {
    return new User(this.book.owner);
  }
  /** The owner is not among them. */
  getEditors(): User[] {
    return this.book.editors.map((email) => new User(email));
  }
  getSpreadsheetTimeZone(): string {
    return this.book.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.book.locale;
  }
  setSpreadsheetTimeZone(zone: string): void {
    if (!isZone(zone)) throw new ServiceError(`Invalid argument: ${zone}`);
    this.execution.buffer(1, () => {
      this.book.timeZone = zone;
    });
  }
  setSpreadsheetLocale(locale: string): void {
    this.execution.buffer(1, () => {
      this.book.locale = locale;
    });
  }

  getSheets(): Sheet[] {
    return this.book.sheets.map((data) => new Sheet(this.execution, data));
  }
  getSheetByName(name: string): Sheet | null {
    const data = findSheet(this.book, name);
    return data ? new Sheet(this.execution, data) : null;
  }
  getNumSheets(): number {
    return this.book.sheets.length;
  }
  getActiveSheet(): Sheet {
    const data = this.screens.sheet(this.execution.user);
    if (!data) throw new ServiceError('Range not found');
    return new Sheet(this.execution, data);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  insertSheet(name?: string | number, index?: number): Sheet {
    const { sheets } = this.book;
    const title = typeof name === 'string' ? name : this.freeName();
    if (findSheet(this.book, title))
      throw new ServiceError(`A sheet with the name "${title}" already exists. Please enter another name.`);
    this.execution.beforeRead();
    const data = newSheet(this.execution.world.draw.integer(2_000_000_000), title);
    const place = typeof name === 'number' ? name : (index ?? sheets.length);
    sheets.splice(place, 0, data);
    this.screens.show(this.execution.user, data);
    this.book.revision += 1;
    return new Sheet(this.execution, data);
  }
  deleteSheet(sheet: Sheet): void {
    if (this.book.sheets.length === 1)
      throw new ServiceError("You can't remove all the sheets in a document.");
    this.execution.beforeRead();
    this.book.sheets = this.book.sheets.filter((data) => data !== sheet.data);
    this.book.active = 0;
    this.book.revision += 1;
  }
  moveActiveSheet(position: number): void {
    this.execution.beforeRead();
    const { data } = this.getActiveSheet();
    this.book.sheets.splice(this.book.sheets.indexOf(data), 1);
    this.book.sheets.splice(position - 1, 0, data);
    this.screens.show(this.execution.user, data);
    this.book.revision += 1;
  }

  getRange(a1: string): Range {
    const bang = a1.lastIndexOf('!');
    const name = a1.slice(0, Math.max(0, bang)).replace(/^'|'$/g, '').replace(/''/g, "'");
    const sheet = bang < 0 ? this.getActiveSheet() : this.getSheetByName(name);
    if (!sheet) throw new ServiceError('Range not found');
    return sheet.getRange(a1.slice(bang + 1));
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range {
    return this.getActiveCell();
  }
  toast(text: string, title = ''): void {
    this.execution.world.shown.push({ kind: 'toast', title: String(title), text: String(text) });
  }

  private get book() {
    return this.execution.world.book;
  }
  private get screens() {
    return this.execution.world.screens;
  }
  private freeName(): string {
    let number = this.book.sheets.length + 1;
    while (findSheet(this.book, `Feuille ${number}`)) number += 1;
    return `Feuille ${number}`;
  }
}
