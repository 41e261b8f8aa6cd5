import { useState } from 'preact/hooks';
import type { SettingShown } from '../../../daily/settings/setting-list';
import { typeset } from '../format';
import { server } from '../server';
import { Choice, DateField, InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

/** The other settings of Paramètres: only what is changed is written. */
export function OtherSettings({ settings }: { settings: readonly SettingShown[] }) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { isBusy, act } = useAction();
  const changed = settings.filter(({ name, value }) => typed[name] !== undefined && typed[name] !== value);
  const save = async (): Promise<void> => {
    const done = await act(async () =>
      changed.length === 0
        ? { message: typeset("Rien n'a changé.") }
        : server.updateSettings(Object.fromEntries(changed.map(({ name }) => [name, typed[name] ?? '']))),
    );
    if (done) setTyped({});
  };
  return (
    <InlineForm
      title="Autres réglages"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={() => setTyped({})}
      onSubmit={() => void save()}
    >
      {settings.map((setting) => (
        <SettingField
          key={setting.name}
          setting={setting}
          value={typed[setting.name] ?? setting.value}
          onInput={(value) => setTyped((before) => ({ ...before, [setting.name]: value }))}
        />
      ))}
    </InlineForm>
  );
}

function SettingField({
  setting: { name, role, kind, choices, problem },
  value,
  onInput,
}: {
  setting: SettingShown;
  value: string;
  onInput: (value: string) => void;
}) {
  const said = { label: name, value, onInput, problem, hint: role };
  if (kind === 'date') return <DateField {...said} />;
  if (choices.length === 0) return <TextField {...said} isMoney={kind === 'money' || kind === 'integer'} />;
  const options = ['', ...choices].map((choice) => ({ value: choice, label: choice || 'comme au départ' }));
  return (
    <Choice
      label={name}
      value={value}
      options={
        options.some((option) => option.value === value) ? options : [...options, { value, label: value }]
      }
      onChoose={onInput}
      hint={role}
    />
  );
}
