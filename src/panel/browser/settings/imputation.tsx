import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { server } from '../server';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** As Paramètres names it. */
const NAME = "Un règlement partiel paie d'abord";

/** What a partial payment settles first: the law leaves it to the creditor, and the statement of interest says it. */
export function Imputation({ settings: { settings } }: { settings: SettingsView }) {
  const { isBusy, act } = useAction();
  const setting = settings.find(({ name }) => name === NAME);
  if (!setting) return null;
  return (
    <div class="policy">
      <h3>{NAME}</h3>
      <p class="hint">
        {typeset(
          "Quand un client en retard ne règle qu'une partie : le principal, comme dans vos comptes, ou les pénalités déjà courues (article 1343-1 du code civil). Sans réponse : le principal.",
        )}
      </p>
      <div class="buttons">
        {setting.choices.map((choice) => (
          <Button
            key={choice}
            kind={setting.value === choice ? 'main' : 'plain'}
            isDisabled={isBusy}
            label={`${NAME} : ${choice}`}
            onClick={() => void act(() => server.updateSettings({ [NAME]: choice }))}
          >
            {setting.value === choice ? `${choice} (votre choix)` : choice}
          </Button>
        ))}
      </div>
    </div>
  );
}
