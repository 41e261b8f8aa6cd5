import { useState } from 'preact/hooks';
import type { Answer } from '../../../daily/actions/context';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { server } from '../server';
import { Button, Waiting } from '../ui/parts';
import { useAction } from '../use-action';
import { useView } from '../use-view';

type Use = 'trial' | 'newYear' | 'replacement';

const USES: readonly { readonly value: Use; readonly label: string; readonly hint: string }[] = [
  { value: 'trial', label: "Une copie d'essai", hint: "Rien n'en partira jamais." },
  {
    value: 'newYear',
    label: 'Une nouvelle année',
    hint: "L'ancien classeur continue de relancer ses factures, celui-ci a les siennes.",
  },
  {
    value: 'replacement',
    label: "Le remplaçant de l'ancien",
    hint: "L'ancien ne sert plus, celui-ci continue à sa place.",
  },
];

/** That it is done; what it does and who may change the sheet stood above the button. */
const firstLine = ({ message }: Answer): Answer => ({ message: message.split('\n')[0] ?? message });

/** What activation does and who could change the sheet, then the button; a copy says first what it is for. */
export function ActivationStep({ settings }: { settings: SettingsView }) {
  const { place, account, owner, heir, isGiver } = settings;
  if (place === 'active')
    return <p>{typeset(`Les relances partent de ${owner}, chaque matin ouvré, vers 8 h.`)}</p>;
  if (heir !== '' && heir.toLowerCase() !== account.toLowerCase())
    return (
      <>
        <p>{typeset(`La main a été passée à ${heir} : c'est à ce compte d'activer l'envoi quotidien.`)}</p>
        {isGiver ? <TakeBack account={account} /> : null}
      </>
    );
  return (
    <>
      <ul class="sentences">
        <li>
          {typeset(
            `Chaque matin ouvré, les relances dues partiront de la boîte Gmail de ${account} ; les réponses y reviendront.`,
          )}
        </li>
        <li>{typeset('Les mises en demeure attendront que vous les validiez.')}</li>
        <li>{typeset('Un dossier « Relances » sera créé dans votre Drive, avec les modèles de lettre.')}</li>
      </ul>
      <Editors />
      {place === 'inactive' ? <Activate /> : <ActivateCopy />}
    </>
  );
}

/** Asked for only here: it costs Google a call. */
function Editors() {
  const { shown } = useView(() => server.showSettings({ editors: true }));
  if (!shown) return <Waiting what="Lecture des droits…" />;
  return shown.editors ? <p class="hint">{shown.editors}</p> : null;
}

/** Whoever gave the hand may take it back until it is taken. */
function TakeBack({ account }: { account: string }) {
  const { isBusy, act } = useAction();
  return (
    <div class="buttons">
      <Button isDisabled={isBusy} onClick={() => void act(() => server.handOver({ to: account }))}>
        Reprendre la main
      </Button>
    </div>
  );
}

function Activate() {
  const { isBusy, act } = useAction();
  return (
    <div class="buttons">
      <Button
        kind="main"
        isDisabled={isBusy}
        onClick={() => void act(async () => firstLine(await server.activate({})))}
      >
        {isBusy ? 'Activation…' : "Activer l'envoi quotidien"}
      </Button>
    </div>
  );
}

function ActivateCopy() {
  const [use, setUse] = useState<Use>('trial');
  const { isBusy, act } = useAction();
  return (
    <form
      class="inline-form"
      aria-label="Ce qu'est cette copie"
      onSubmit={(event) => {
        event.preventDefault();
        void act(async () => firstLine(await server.activate({ as: use })));
      }}
    >
      <fieldset>
        <legend>{typeset('Ce classeur est une copie. Qu’en ferez-vous ?')}</legend>
        {USES.map(({ value, label, hint }) => (
          <label key={value} class="radio">
            <input
              type="radio"
              name="use"
              value={value}
              checked={use === value}
              onChange={() => setUse(value)}
            />
            <span>
              {label}
              <span class="hint">{typeset(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <Button kind="main" isDisabled={isBusy}>
          {use === 'trial' ? 'Garder pour essayer' : "Activer l'envoi quotidien"}
        </Button>
      </div>
    </form>
  );
}
