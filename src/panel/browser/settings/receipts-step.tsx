import { useState } from 'preact/hooks';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { addDays, typeset } from '../format';
import { server } from '../server';
import { DateField, dateIn, InlineForm } from '../ui/fields';
import { useAction } from '../use-action';

/** As Paramètres names it. */
const CHECKED_UNTIL = "Encaissements pointés jusqu'au";

/** Up to which day receipts are entered: an automatic reminder never leaves without it. */
export function ReceiptsStep({ settings: { today, problems } }: { settings: SettingsView }) {
  const [until, setUntil] = useState<string>(today);
  const [problem, setProblem] = useState('');
  const { isBusy, act } = useAction();
  const save = (): void => {
    const date = dateIn(until);
    if (!date || date > today) setProblem("Choisissez un jour, aujourd'hui au plus tard.");
    else {
      setProblem('');
      // While a setting cannot be read nothing is judged, and this may be the very one to mend.
      void act(() =>
        problems.length > 0
          ? server.updateSettings({ [CHECKED_UNTIL]: date })
          : server.checkReceipts({ until: date }),
      );
    }
  };
  return (
    <InlineForm
      title="Encaissements"
      submit="Pointer"
      isBusy={isBusy}
      onCancel={() => setUntil(today)}
      onSubmit={save}
    >
      <p class="hint">
        {typeset(
          'Saisissez ce que vos clients ont payé, puis dites jusqu’à quel jour c’est fait : personne n’est relancé pour ce qu’il a réglé.',
        )}
      </p>
      <DateField
        label="Encaissements saisis jusqu'au"
        value={until}
        onInput={setUntil}
        problem={problem}
        offers={[
          { label: "aujourd'hui", date: today },
          { label: 'hier', date: addDays(today, -1) },
        ]}
      />
    </InlineForm>
  );
}
