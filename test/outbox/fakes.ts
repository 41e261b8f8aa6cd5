import type { CivilDateTime } from '../../src/domain/civil-date';
import type { JournalEntry } from '../../src/domain/model';
import type { Parcel, SealedParcel } from '../../src/outbox/parcel';
import type { NewEntry, RunMemory, SendAnswer } from '../../src/outbox/ports';
import { type OutboxPorts, runOutbox } from '../../src/outbox/run';

/** A parcel that carries one invoice at relance 1, and mentions others. */
export const parcel = (invoice: string, ...mentioned: string[]): Parcel => ({
  key: `M-${invoice}`,
  customer: `Client de ${invoice}`,
  recipients: [`${invoice.toLowerCase()}@example.fr`],
  copies: [],
  reference: null,
  lines: [
    { key: `${invoice}#1`, invoice, rank: 1, step: 'Relance 1' },
    ...mentioned.map((other) => ({ key: `${other}#`, invoice: other, rank: null, step: 'Relance 1' })),
  ],
});

export const sealed = (of: Parcel, changes: Partial<SealedParcel> = {}): SealedParcel => ({
  message: `mime ${of.key}`,
  threadId: null,
  unthreaded: `mime ${of.key} hors fil`,
  detail: `réf=R · objet=${of.key}`,
  lineKeys: of.lines.map((line) => line.key),
  attachments: [],
  document: '',
  remark: '',
  ...changes,
});

/** Thrown by a fake to end the execution where it stands, as Google does. */
export class Killed extends Error {}

export interface Effect {
  readonly what: 'journal' | 'memory' | 'send' | 'seal';
  readonly text: string;
}

/**
 * An outbox over memory that writes down every effect in its order. `at` is called before each effect takes place, and
 * may throw; `send` answers, and may throw too.
 */
export class FakeOutbox {
  readonly effects: Effect[] = [];
  readonly journal: JournalEntry[] = [];
  memory: RunMemory | null = null;
  readonly sent: { readonly message: string; readonly threadId: string | null }[] = [];
  at: (effect: Effect, position: number) => void = () => {};
  after: (effect: Effect) => void = () => {};
  send: (message: string, threadId: string | null) => SendAnswer = (message, threadId) => ({
    id: `id ${message}`,
    threadId: threadId ?? 'fil',
  });
  seal: OutboxPorts['seal'] = (one) => sealed(one);
  hasTime: () => boolean = () => true;

  run(parcels: readonly Parcel[], run = 'passage-1') {
    return runOutbox(parcels, {
      journal: { append: (entries) => this.append(entries), nextNumber: () => this.journal.length + 1 },
      mailer: {
        send: (message, threadId) =>
          this.happen({ what: 'send', text: message }, () => {
            const answer = this.send(message, threadId);
            this.sent.push({ message, threadId });
            return answer;
          }),
      },
      memory: {
        load: () => this.memory,
        save: (memory) =>
          this.happen({ what: 'memory', text: memoryText(memory) }, () => {
            this.memory = memory;
          }),
      },
      budget: { hasTime: () => this.hasTime() },
      seal: (one, reference) =>
        this.happen({ what: 'seal', text: `${one.key} ${reference}` }, () => this.seal(one, reference)),
      run,
      by: 'moi@example.fr',
      year: 2026,
    });
  }

  append(entries: readonly NewEntry[]): readonly JournalEntry[] {
    const first = this.journal.length + 1;
    const lines = entries.map((entry, index) => ({
      ...entry,
      number: first + index,
      at: '2026-11-24T08:00' as CivilDateTime,
    }));
    const text = lines.map((line) => `${line.invoice} ${line.state}`).join(', ');
    return this.happen({ what: 'journal', text }, () => {
      this.journal.push(...lines);
      return lines;
    });
  }

  /** Effects, one text each. */
  story(): string[] {
    return this.effects.map((effect) => `${effect.what}: ${effect.text}`);
  }

  private happen<Result>(effect: Effect, action: () => Result): Result {
    this.at(effect, this.effects.length);
    const result = action();
    this.effects.push(effect);
    this.after(effect);
    return result;
  }
}

const memoryText = ({ inFlight, ended }: RunMemory): string =>
  `in flight ${inFlight ?? 'none'}, ended ${ended.map((end) => `${end.message} ${end.end}`).join(' ') || 'none'}`;
