import type { PolicyShown } from '../../../daily/settings/policies';
import type { SettingsView } from '../../../daily/settings/settings-view';
import { counted, shortDate, typeset } from '../format';
import { server } from '../server';
import { Button, Folded } from '../ui/parts';
import { useAction } from '../use-action';
import { Imputation } from './imputation';

/** As Paramètres names it. */
const DEFAULT_POLICY = 'Scénario par défaut';

/** Which scenario customers follow, each with its dates on a line for one same invoice. */
export function PolicyStep({ settings }: { settings: SettingsView }) {
  const { policies, exampleDueOn } = settings;
  const offered = policies.filter(({ mayBeDefault }) => mayBeDefault);
  const others = policies.filter(({ mayBeDefault }) => !mayBeDefault);
  return (
    <>
      <p class="hint">
        {typeset(
          `Pour une facture échue le ${shortDate(exampleDueOn)} et qui reste impayée. La feuille Scénarios change tout cela.`,
        )}
      </p>
      {offered.map((policy) => (
        <Policy key={policy.name} policy={policy} canChoose />
      ))}
      {others.length === 0 ? null : (
        <Folded title="Selon le type de client">
          {others.map((policy) => (
            <Policy key={policy.name} policy={policy} canChoose={false} />
          ))}
        </Folded>
      )}
      <Imputation settings={settings} />
    </>
  );
}

function Policy({
  policy: { name, isDefault, forTypes, steps },
  canChoose,
}: {
  policy: PolicyShown;
  canChoose: boolean;
}) {
  const { isBusy, act } = useAction();
  return (
    <div class={`policy ${isDefault ? 'chosen' : ''}`}>
      <h3>
        {name}
        {isDefault ? <span class="hint"> (celui que vous suivez)</span> : null}
      </h3>
      {forTypes.length === 0 ? null : <p class="hint">{typeset(`Pour : ${forTypes.join(', ')}`)}</p>}
      <ol class="line-of-dates">
        {steps.map((step) => (
          <li key={`${step.name} ${step.days}`} class={step.kind}>
            <time dateTime={step.exampleOn ?? ''}>{step.exampleOn ? shortDate(step.exampleOn) : '—'}</time>
            <span>
              {step.name}
              <span class="hint">
                {typeset(
                  ` ${dayText(step.days)} · ${step.channel}${step.dispatch === 'Après validation' ? ', après validation' : ''}`,
                )}
                {step.grantedDays === null
                  ? ''
                  : typeset(` · ${counted(step.grantedDays, 'jour')} pour payer`)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {canChoose ? (
        <div class="buttons">
          <Button
            kind={isDefault ? 'main' : 'plain'}
            isDisabled={isBusy}
            label={isDefault ? `Garder ${name}` : `Suivre ${name}`}
            onClick={() => void act(() => server.updateSettings({ [DEFAULT_POLICY]: name }))}
          >
            {isDefault ? 'Garder celui-ci' : 'Suivre celui-ci'}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** « J+10 », « J−7 » */
const dayText = (days: number): string => `J${days < 0 ? '−' : '+'}${Math.abs(days)}`;
