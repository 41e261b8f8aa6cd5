import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { usePanel } from '../panel-state';
import { readFile } from '../read-file';
import { server } from '../server';
import { Drop } from '../ui/drop';
import { Choice } from '../ui/fields';
import { Notice, Waiting } from '../ui/parts';

/** What the e-mails of the models should not say, and one's own letters. */
export function Models({ models, isOwner }: { models: SettingsView['models']; isOwner: boolean }) {
  return (
    <>
      {models
        .flatMap(({ advice }) => advice)
        .map((sentence) => (
          <Notice kind="warning" key={sentence}>
            {sentence}
          </Notice>
        ))}
      <LetterModels models={models} isOwner={isOwner} />
    </>
  );
}

/** One's own letter, as a Word document, for one of the models. */
function LetterModels({ models, isOwner }: { models: SettingsView['models']; isOwner: boolean }) {
  const panel = usePanel();
  const letters = models.filter(({ hasDocument }) => hasDocument);
  const ids = letters.map(({ name, language }) => `${name}|${language}`);
  const [chosen, setChosen] = useState(ids[0] ?? '');
  const [isBusy, setBusy] = useState(false);
  const model = letters[ids.indexOf(chosen)];
  const adopt = async (file: File): Promise<void> => {
    if (!model) return;
    setBusy(true);
    try {
      const { name, language } = model;
      panel.say(
        await server.adoptModel({ model: name, language, name: file.name, content: await readFile(file) }),
      );
      panel.changed();
    } catch (error) {
      panel.fail(error);
    } finally {
      setBusy(false);
    }
  };
  if (!isOwner || letters.length === 0)
    return (
      <p>
        {typeset(
          "Les modèles sont des documents Google, faits à l'activation dans le Drive du compte qui envoie : il les met à son goût dans Google Docs.",
        )}
      </p>
    );
  if (isBusy) return <Waiting what="Conversion du modèle…" />;
  return (
    <>
      <p class="hint">
        {typeset(
          'Ouvrez-les depuis la feuille Modèles pour les changer dans Google Docs, ou donnez le vôtre, écrit dans Word.',
        )}
      </p>
      <Choice
        label="Modèle à remplacer"
        value={chosen}
        options={letters.map(({ name, language }, index) => ({
          value: ids[index] ?? '',
          label: language === 'en' ? `${name} (anglais)` : name,
        }))}
        onChoose={setChosen}
      />
      <Drop
        label="Votre modèle (.docx)"
        hint="Avec des crochets : [Nom du client], [Numéro de la facture], [Montant dû]…"
        accept=".docx"
        onFiles={([file]) => file && void adopt(file)}
      />
    </>
  );
}
