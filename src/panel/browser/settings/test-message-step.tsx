import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { server } from '../server';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** A reminder to oneself, to see it as customers will. */
export function TestMessageStep({ settings: { account } }: { settings: SettingsView }) {
  const { isBusy, act } = useAction();
  return (
    <>
      <p>
        {typeset(`Une relance telle que vos clients la verront, envoyée à ${account} et à personne d'autre.`)}
      </p>
      <div class="buttons">
        <Button kind="main" isDisabled={isBusy} onClick={() => void act(() => server.sendTestMessage())}>
          {isBusy ? 'Envoi…' : "M'envoyer un message d'essai"}
        </Button>
      </div>
    </>
  );
}
