import { useEffect, useState } from 'preact/hooks';
import { InvoicePage, type InvoiceTarget } from './invoice/invoice-page';
import { OverviewPage } from './overview/overview-page';
import { type Opening, type PageName, PanelContext, type PanelState } from './panel-state';
import { sentenceOf } from './server';
import { SettingsPage } from './settings/settings-page';
import { TodayPage } from './today/today-page';
import { Toast, type Told } from './ui/toast';

const TABS: readonly { readonly name: PageName; readonly label: string }[] = [
  { name: 'today', label: "Aujourd'hui" },
  { name: 'invoice', label: 'Cette facture' },
  { name: 'overview', label: "Vue d'ensemble" },
  { name: 'settings', label: 'Réglages' },
];

/** The whole panel: its pages, what was last done, and what went wrong. */
export function Panel({ start, opening: first }: { start: PageName; opening: Opening }) {
  const [page, setPage] = useState<PageName>(start);
  const [opening, setOpening] = useState(first);
  const [target, setTarget] = useState<InvoiceTarget>({});
  const [told, setTold] = useState<Told | null>(null);
  const [version, setVersion] = useState(0);
  // Back from another tab or from a night, what the panel shows may be of another day.
  useEffect(() => {
    const readAgain = (): void => {
      if (document.visibilityState !== 'visible') return;
      setTold(null);
      setVersion((before) => before + 1);
    };
    document.addEventListener('visibilitychange', readAgain);
    return () => document.removeEventListener('visibilitychange', readAgain);
  }, []);
  const go = (to: PageName): void => {
    setPage(to);
    setOpening('');
    setTold(null);
    setTarget({});
    window.scrollTo(0, 0);
  };
  const state: PanelState = {
    page,
    opening,
    go,
    openInvoice(invoice, row) {
      setTarget(row === undefined ? { invoice } : { invoice, row });
      setPage('invoice');
      window.scrollTo(0, 0);
    },
    say: (answer) =>
      setTold({ kind: 'done', ...(typeof answer === 'string' ? { message: answer } : answer) }),
    hush: () => setTold(null),
    fail: (error) => setTold({ kind: 'failed', message: sentenceOf(error) }),
    version,
    changed: () => setVersion((before) => before + 1),
  };
  return (
    <PanelContext.Provider value={state}>
      <nav aria-label="Pages du panneau">
        {TABS.map(({ name, label }) => (
          <button
            type="button"
            key={name}
            aria-current={name === page ? 'page' : undefined}
            onClick={() => go(name)}
          >
            {label}
          </button>
        ))}
      </nav>
      <Toast told={told} onClose={() => setTold(null)} />
      <main>
        <h1 class="hidden">{TABS.find(({ name }) => name === page)?.label}</h1>
        {pageOf(page, target, () => setTarget({}))}
      </main>
    </PanelContext.Provider>
  );
}

function pageOf(page: PageName, target: InvoiceTarget, onSelected: () => void) {
  if (page === 'invoice') return <InvoicePage target={target} onSelected={onSelected} />;
  if (page === 'overview') return <OverviewPage />;
  if (page === 'settings') return <SettingsPage />;
  return <TodayPage />;
}
