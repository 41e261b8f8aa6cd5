import { useState } from 'preact/hooks';
import type { SenderField } from '../../../daily/settings/company';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { typeset } from '../format';
import { Failure, server } from '../server';
import { InlineForm, TextField } from '../ui/fields';
import { useAction } from '../use-action';

/** In the order a person knows them; the first are those most often asked for. */
const FIELDS: readonly SenderField[] = [
  'company',
  'legalForm',
  'capital',
  'siren',
  'registry',
  'vatNumber',
  'address',
  'postalCode',
  'city',
  'phone',
  'email',
  'contact',
  'contactQuality',
  'iban',
  'bic',
];
/** What a key tells right or wrong by itself: said as soon as the field is left. */
const CHECKED: ReadonlySet<SenderField> = new Set([
  'siren',
  'vatNumber',
  'iban',
  'bic',
  'email',
  'postalCode',
]);

type Values = Readonly<Partial<Record<SenderField, string>>>;

/** Who sends: what reminders must bear by law, and where to pay; SIREN and IBAN are checked before they are written. */
export function CompanyStep({ settings: { company, missing } }: { settings: SettingsView }) {
  const [typed, setTyped] = useState<Values>({});
  const [problems, setProblems] = useState<Values>({});
  const { isBusy, act } = useAction();
  const shownOf = (field: SenderField): string => typed[field] ?? company[field].value;
  const check = async (fields: readonly SenderField[]): Promise<boolean> => {
    const given = Object.fromEntries(fields.map((field) => [field, shownOf(field)]));
    const found = await server.checkCompany(given);
    const said = Object.fromEntries(found.problems.map(({ field, sentence }) => [field, sentence]));
    setProblems((before) => ({
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, said[field] ?? ''])),
    }));
    return found.problems.length === 0;
  };
  const checkOne = (field: SenderField): void => {
    // A check that cannot be made is made again when the form is sent.
    if (CHECKED.has(field) && typed[field] !== undefined) check([field]).catch(() => undefined);
  };
  const save = async (): Promise<void> => {
    const changed = FIELDS.filter(
      (field) => typed[field] !== undefined && typed[field] !== company[field].value,
    );
    const done = await act(async () => {
      if (changed.length === 0) return { message: typeset("Rien n'a changé.") };
      if (!(await check(FIELDS)))
        throw new Failure(typeset('Corrigez ce qui est signalé, puis enregistrez de nouveau.'));
      return server.updateSettings(
        Object.fromEntries(changed.map((field) => [company[field].name, shownOf(field)])),
      );
    });
    if (done) setTyped({});
  };
  return (
    <InlineForm
      title="Votre entreprise"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={() => setTyped({})}
      onSubmit={() => void save()}
    >
      {missing.length === 0 ? null : (
        <p class="hint">{typeset('Les champs marqués d’un astérisque sont des mentions obligatoires.')}</p>
      )}
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={`${company[field].name}${company[field].isMissing ? ' *' : ''}`}
          value={shownOf(field)}
          onInput={(value) => setTyped((before) => ({ ...before, [field]: value }))}
          onLeave={() => checkOne(field)}
          problem={problems[field] ?? (typed[field] === undefined ? company[field].problem : '')}
          hint={company[field].role}
        />
      ))}
    </InlineForm>
  );
}
