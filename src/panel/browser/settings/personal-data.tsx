import { useState } from 'preact/hooks';
import type { SettingShown } from '../../../daily/settings/setting-list';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { server } from '../server';
import { InlineForm, TextField } from '../ui/fields';
import { Button, Notice } from '../ui/parts';
import { useAction } from '../use-action';
import { downloadText } from './download';
import { personalDataPage } from './personal-data-page';
import { PurgeForm } from './purge-form';

export const RETENTION = 'Conservation des données personnelles (mois)';

/** « Données personnelles »: what is held about one person as a file to send, how long it is kept, and what is erased after. */
export function PersonalDataSection({
  settings: { settings, place, isOwner, owner },
}: {
  settings: SettingsView;
}) {
  // What would be erased is looked for when it is asked for: it reads every sheet.
  const [isShown, setShown] = useState(false);
  const retention = settings.find(({ name }) => name === RETENTION);
  return (
    <>
      <ExportForm />
      {retention ? <RetentionForm setting={retention} /> : null}
      {place === 'active' && !isOwner ? (
        <p>
          {typeset(
            `Effacer les données des clients réglés depuis longtemps revient à ${owner} : lui seul le peut.`,
          )}
        </p>
      ) : isShown ? (
        <PurgeForm />
      ) : (
        <Button onClick={() => setShown(true)}>Voir ce qui serait effacé</Button>
      )}
    </>
  );
}

function ExportForm() {
  const [customer, setCustomer] = useState('');
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const give = async () => {
    const data = await server.exportPersonalData({ customer: customer.trim() });
    const name = `Données personnelles - ${data.customer.replace(/[\\/:*?"<>|]+/g, ' ')} - ${data.on}`;
    downloadText(`${name}.html`, 'text/html', personalDataPage(data));
    downloadText(`${name}.json`, 'application/json', JSON.stringify(data, null, 2));
    return {
      message: typeset(
        'Deux fichiers sont téléchargés : le .html se lit et se joint à un e-mail, le .json est pour un autre logiciel.',
      ),
    };
  };
  return (
    <InlineForm
      title="Remettre ses données à une personne"
      submit="Télécharger"
      isBusy={isBusy}
      onCancel={() => setCustomer('')}
      onSubmit={() => {
        if (customer.trim() === '') setProblem('Tapez le nom, le code ou l’adresse e-mail du client.');
        else void act(give);
      }}
    >
      <TextField
        label="Client"
        value={customer}
        onInput={(value) => {
          setCustomer(value);
          setProblem('');
        }}
        problem={problem}
        hint="Son nom, son code ou son adresse e-mail. Le fichier dit tout ce que le classeur garde de lui, vos notes comprises, et rien d'un autre."
      />
    </InlineForm>
  );
}

function RetentionForm({ setting: { name, value, role, problem } }: { setting: SettingShown }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  return (
    <InlineForm
      title="Durée de conservation"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={() => setTyped(null)}
      onSubmit={() =>
        void act(() => server.updateSettings({ [name]: typed ?? value })).then((done) => {
          if (done) setTyped(null);
        })
      }
    >
      {problem === '' ? null : <Notice kind="warning">{problem}</Notice>}
      <TextField label={name} value={typed ?? value} onInput={setTyped} problem="" hint={role} isMoney />
    </InlineForm>
  );
}
