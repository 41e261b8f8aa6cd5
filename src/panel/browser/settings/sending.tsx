import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { server } from '../server';
import { InlineForm, TextField } from '../ui/fields';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** Stopping the daily run, or passing it on to another account. */
export function Sending({ settings: { owner, isOwner } }: { settings: SettingsView }) {
  const [opened, setOpened] = useState<'' | 'stop' | 'handOver'>('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const close = (): void => {
    setOpened('');
    setProblem('');
  };
  const finish = async (done: Promise<boolean>): Promise<void> => {
    if (await done) close();
  };
  if (!isOwner)
    return (
      <p>{typeset(`Les relances partent de ${owner} : lui seul peut les arrêter, ou passer la main.`)}</p>
    );
  if (opened === 'stop')
    return (
      <InlineForm
        title="Arrêter l'envoi quotidien"
        submit="Arrêter"
        isBusy={isBusy}
        onCancel={close}
        onSubmit={() => void finish(act(() => server.deactivate()))}
      >
        <p>{typeset('Plus rien ne partira tout seul. Le classeur et le Journal restent.')}</p>
      </InlineForm>
    );
  if (opened === 'handOver')
    return (
      <InlineForm
        title="Passer la main"
        submit="Passer la main"
        isBusy={isBusy}
        onCancel={close}
        onSubmit={() => {
          if (!/^\S+@\S+\.\S+$/.test(to.trim())) setProblem("Tapez l'adresse e-mail de l'autre compte.");
          else void finish(act(() => server.handOver({ to: to.trim() })));
        }}
      >
        <TextField
          label="Adresse de l'autre compte"
          value={to}
          onInput={setTo}
          problem={problem}
          hint="Plus rien ne partira du vôtre. Celui-là, et lui seul, pourra activer l'envoi : il doit pouvoir modifier ce classeur."
        />
      </InlineForm>
    );
  return (
    <div class="buttons">
      <Button onClick={() => setOpened('stop')}>Arrêter l'envoi quotidien</Button>
      <Button onClick={() => setOpened('handOver')}>Passer la main</Button>
    </div>
  );
}
