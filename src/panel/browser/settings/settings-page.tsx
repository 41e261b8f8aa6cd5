import { useEffect, useRef, useState } from 'preact/hooks';
import type { FirstRunStep, StepShown } from '../../../daily/settings/first-run';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { usePanel } from '../panel-state';
import { server } from '../server';
import { Button, Folded, Notice } from '../ui/parts';
import { Unread } from '../ui/unread';
import { useAction } from '../use-action';
import { useView } from '../use-view';
import { ActivationStep } from './activation-step';
import { CompanyStep } from './company-step';
import { InvoiceFiles } from './invoice-files';
import { Models } from './letter-models';
import { ListStep } from './list-step';
import { OtherSettings } from './other-settings';
import { PersonalDataSection, RETENTION } from './personal-data';
import { PolicyStep } from './policy-step';
import { ReceiptsStep } from './receipts-step';
import { Sending } from './sending';
import { TakeoversStep } from './takeovers-step';
import { TestMessageStep } from './test-message-step';

/** « Réglages »: the path from an empty sheet to the first reminder, then all that may be changed later. */
export function SettingsPage() {
  const view = useView(() => server.showSettings());
  const { shown, failure, isReading } = view;
  if (!shown) return <Unread view={view} what="Lecture des réglages…" />;
  return (
    <div aria-busy={isReading}>
      {failure === '' ? null : <Notice kind="failure">{failure}</Notice>}
      {shown.problems.map((problem) => (
        <Notice kind="warning" key={problem}>
          {problem}
        </Notice>
      ))}
      {shown.isPrepared ? <Path settings={shown} /> : <Prepare />}
    </div>
  );
}

/** What was made, sheet by sheet, is in the tabs below the sheet: saying it again would hide what comes next. */
async function prepare() {
  await server.initialise();
  return { message: typeset('Le classeur est prêt : ses feuilles sont dans les onglets.') };
}

/** Nothing of ours is in the spreadsheet yet. */
function Prepare() {
  const { isBusy, act } = useAction();
  return (
    <>
      <h2>Bienvenue</h2>
      <p>
        {typeset(
          'Relances ajoute ses feuilles à ce classeur : Factures, Clients, Règlements… Les vôtres ne changent pas, et rien ne part.',
        )}
      </p>
      <div class="buttons">
        <Button kind="main" isDisabled={isBusy} onClick={() => void act(prepare)}>
          {isBusy ? 'Préparation…' : 'Préparer le classeur'}
        </Button>
      </div>
    </>
  );
}

function Path({ settings }: { settings: SettingsView }) {
  const { opening } = usePanel();
  const next = settings.steps.find(({ done }) => !done)?.step ?? null;
  const [opened, setOpened] = useState<FirstRunStep | null>(opening === 'activate' ? 'activation' : next);
  const before = useRef(next);
  // What was just done closes, and what comes next opens; a person may open another at any time.
  useEffect(() => {
    if (before.current !== next) setOpened(next);
    before.current = next;
  }, [next]);
  const left = settings.steps.filter(({ done }) => !done).length;
  return (
    <>
      <p class="next">
        {typeset(
          left === 0
            ? 'Tout est en place.'
            : `Mise en route : ${settings.steps.length - left} sur ${settings.steps.length}`,
        )}
      </p>
      <ol class="steps">
        {settings.steps.map((step) => (
          <Step
            key={step.step}
            step={step}
            isOpen={opened === step.step}
            onToggle={() => setOpened(opened === step.step ? null : step.step)}
          >
            {bodyOf(step.step, settings)}
          </Step>
        ))}
      </ol>
      <h2 class="later">Et ensuite</h2>
      <Folded title="PDF des factures">
        <InvoiceFiles />
      </Folded>
      <Folded title="Modèles de lettre">
        <Models models={settings.models} isOwner={settings.isOwner} />
      </Folded>
      <Folded title="Autres réglages">
        {[...settings.termsWarnings, ...settings.rateWarnings].map((sentence) => (
          <p key={sentence} class="problem">
            {sentence}
          </p>
        ))}
        <OtherSettings settings={settings.settings.filter(({ name }) => name !== RETENTION)} />
      </Folded>
      <Folded title="Données personnelles">
        <PersonalDataSection settings={settings} />
      </Folded>
      {settings.place === 'active' ? (
        <Folded title="Arrêter ou passer la main" isOpen={opening === 'stop'}>
          <Sending settings={settings} />
        </Folded>
      ) : null}
    </>
  );
}

function Step({
  step: { step, name, done, sentence },
  isOpen,
  onToggle,
  children,
}: {
  step: StepShown;
  isOpen: boolean;
  onToggle: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <li class={`step ${done ? 'done' : ''}`}>
      <button
        type="button"
        class="step-head"
        aria-expanded={isOpen}
        aria-controls={`step-${step}`}
        onClick={onToggle}
      >
        <span class="mark" aria-hidden="true">
          {done ? '✓' : ''}
        </span>
        <span>
          <strong>{name}</strong>
          <span class="hidden">{done ? ' (fait)' : ' (à faire)'}</span>
          <span class="hint">{sentence}</span>
        </span>
      </button>
      <div id={`step-${step}`} class="step-body" hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </li>
  );
}

function bodyOf(step: FirstRunStep, settings: SettingsView) {
  switch (step) {
    case 'company':
      return <CompanyStep settings={settings} />;
    case 'policy':
      return <PolicyStep settings={settings} />;
    case 'list':
      return <ListStep />;
    case 'takeovers':
      return <TakeoversStep today={settings.today} />;
    case 'receipts':
      return <ReceiptsStep settings={settings} />;
    case 'testMessage':
      return <TestMessageStep settings={settings} />;
    case 'activation':
      return <ActivationStep settings={settings} />;
  }
}
