import { useState } from 'preact/hooks';
import type { FieldName } from '../../../intake/fields';
import type { Functions } from '../../functions';
import { counted, typeset } from '../format';
import { usePanel } from '../panel-state';
import { readFile } from '../read-file';
import { server } from '../server';
import { Drop } from '../ui/drop';
import { Button, Notice, Waiting } from '../ui/parts';
import { useView } from '../use-view';
import { type Chosen, ColumnsTable } from './columns-table';
import { SampleInvoices } from './sample-invoices';

type ImportPreview = ReturnType<Functions['previewImport']['run']>;

/** Where the list comes from. */
type Source = { readonly name: string; readonly content: string } | { readonly sheet: string };

/** A first list, or a later one: what it holds is shown, and its columns may be corrected, before anything is written. */
export function ListStep() {
  const panel = usePanel();
  const [source, setSource] = useState<Source | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [columns, setColumns] = useState<Chosen>({});
  const [isBusy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      panel.fail(error);
    } finally {
      setBusy(false);
    }
  };
  const look = (from: Source, chosen: Chosen): Promise<void> =>
    during(async () => {
      setSource(from);
      setColumns(chosen);
      setPreview(await server.previewImport({ ...from, columns: chosen }));
    });
  const write = (from: Source): Promise<void> =>
    during(async () => {
      const done =
        'sheet' in from
          ? await server.adopt({ ...from, columns })
          : await server.importFile({ ...from, columns });
      // All of it was shown before; a long banner would hide the next step.
      panel.say(done.message.split('\n').slice(0, 2).join('\n'));
      panel.changed();
      setPreview(null);
      setSource(null);
    });
  const forget = (): void => {
    setPreview(null);
    setSource(null);
  };
  if (isBusy && !preview) return <Waiting what="Lecture de la liste…" />;
  if (!preview || !source)
    return (
      <Sources
        onFile={(file) =>
          void during(async () => look({ name: file.name, content: await readFile(file) }, {}))
        }
        onSheet={(sheet) => void look({ sheet }, {})}
      />
    );
  return (
    <div aria-busy={isBusy}>
      <Found preview={preview} />
      {preview.columns.length === 0 ? null : (
        <ColumnsTable
          columns={preview.columns}
          fields={preview.fields}
          chosen={columns}
          isBusy={isBusy}
          onChoose={(heading: string, field: FieldName | null) =>
            void look(source, { ...columns, [heading]: field })
          }
        />
      )}
      <SampleInvoices invoices={preview.sample} />
      <div class="buttons">
        {preview.refusal === null ? (
          <Button
            kind="main"
            isDisabled={isBusy || preview.invoices === 0}
            onClick={() => void write(source)}
          >
            {`Écrire ${counted(preview.toAdd, 'facture')}`}
          </Button>
        ) : null}
        <Button kind="quiet" isDisabled={isBusy} onClick={forget}>
          Autre liste
        </Button>
      </div>
    </div>
  );
}

function Sources({ onFile, onSheet }: { onFile: (file: File) => void; onSheet: (sheet: string) => void }) {
  const { shown } = useView(() => server.listTabs());
  return (
    <>
      <Drop
        label="Votre liste de factures"
        hint="Excel ou CSV, tel que votre logiciel l'exporte. Rien n'est écrit avant que vous l'ayez vue."
        accept=".csv,.txt,.tsv,.xlsx"
        onFiles={([file]) => file && onFile(file)}
      />
      {shown && shown.length > 0 ? (
        <>
          <p>{typeset('Ou un onglet de ce classeur :')}</p>
          <ul class="lines">
            {shown.map(({ name, lines, firstHeadings }) => (
              <li key={name}>
                <button type="button" class="line" onClick={() => onSheet(name)}>
                  <span class="who">{name}</span>
                  <span class="amount">{counted(lines, 'ligne')}</span>
                  <span class="note">{firstHeadings.join(' · ')}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** What the list is, in the words its import will use. */
function Found({ preview: { refusal, sentences, missing } }: { preview: ImportPreview }) {
  return (
    <>
      {refusal === null ? null : <Notice kind="failure">{refusal}</Notice>}
      {missing.length === 0 ? null : (
        <Notice kind="warning">
          {typeset(`Sans colonne pour : ${missing.join(', ')}. Dites laquelle ci-dessous, si la liste l'a.`)}
        </Notice>
      )}
      <ul class="sentences">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
