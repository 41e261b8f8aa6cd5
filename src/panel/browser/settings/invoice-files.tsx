import { useState } from 'preact/hooks';
import type { MatchedFile } from '../../../daily/letters/match-invoice-files';
import { counted, typeset } from '../format';
import { usePanel } from '../panel-state';
import { readFile } from '../read-file';
import { server } from '../server';
import { Drop } from '../ui/drop';
import { Button, Notice, Waiting } from '../ui/parts';
import { Progress } from '../ui/progress';
import { useSeries } from '../use-series';

/** Above this, the script refuses a file: it is said before it is sent. */
const LARGEST = 5_000_000;

/** PDFs of invoices: each is matched by the number in its name, and those that are not are listed. */
export function InvoiceFiles() {
  const panel = usePanel();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [matches, setMatches] = useState<readonly MatchedFile[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { series, start, stop, resume, clear } = useSeries();
  const match = async (dropped: readonly File[]): Promise<void> => {
    setBusy(true);
    setFiles(dropped);
    try {
      setMatches(await server.matchInvoiceFiles({ names: dropped.map(({ name }) => name) }));
    } catch (error) {
      panel.fail(error);
    } finally {
      setBusy(false);
    }
  };
  const close = (): void => {
    clear();
    setMatches(null);
    setFiles([]);
  };
  if (series.total > 0)
    return (
      <Progress
        title="PDF des factures"
        series={series}
        onStop={stop}
        onResume={() => void resume()}
        onClose={close}
      />
    );
  if (isBusy) return <Waiting what="Lecture des noms…" />;
  if (!matches)
    return (
      <Drop
        label="PDF de vos factures"
        hint="Chacun est reconnu au numéro écrit dans son nom, et joint aux relances de sa facture."
        accept=".pdf,application/pdf"
        isMany
        onFiles={(dropped) => void match(dropped)}
      />
    );
  const pairs = files.map((file, index) => ({ file, found: matches[index] }));
  const tooLarge = pairs.filter(({ file, found }) => found?.invoice && file.size > LARGEST);
  const known = pairs.filter(({ file, found }) => found?.invoice && file.size <= LARGEST);
  const unknown = pairs.filter(({ found }) => !found?.invoice);
  return (
    <>
      {known.length === 0 ? null : (
        <ul class="lines">
          {known.map(({ file, found }) => (
            <li key={file.name} class="sample">
              <span class="who">{found?.invoice}</span>
              <span class="amount">{found?.customer}</span>
              <span class="note">
                {file.name}
                {found?.reason ? ` · ${found.reason}` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
      {unknown.length + tooLarge.length === 0 ? null : (
        <Notice kind="warning">
          <p>
            {typeset(
              `${counted(unknown.length + tooLarge.length, 'fichier laissé', 'fichiers laissés')} de côté :`,
            )}
          </p>
          <ul>
            {unknown.map(({ file, found }) => (
              <li key={file.name}>{typeset(`${file.name} : ${found?.reason ?? ''}`)}</li>
            ))}
            {tooLarge.map(({ file }) => (
              <li key={file.name}>
                {typeset(`${file.name} : il dépasse 5 Mo, réduisez-le avant de le joindre.`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="buttons">
        {known.length === 0 ? null : (
          <Button
            kind="main"
            onClick={() =>
              void start(
                known.map(({ file, found }) => ({
                  label: file.name,
                  run: async () =>
                    server.attachInvoicePdf({
                      invoice: found?.invoice ?? '',
                      content: await readFile(file),
                      ...(found?.customer ? { customer: found.customer } : {}),
                    }),
                })),
              )
            }
          >
            {`Joindre ${counted(known.length, 'PDF', 'PDF')}`}
          </Button>
        )}
        <Button kind="quiet" onClick={close}>
          Fermer
        </Button>
      </div>
    </>
  );
}
