import { type Check, judged } from './check';

const NAME = 'verification.trial';
/** 8 000 bytes in UTF-8: what the program keeps of a run stays below. */
const VALUE = 'é'.repeat(4000);
const LARGEST_STORE = 500_000;

const store = () => PropertiesService.getScriptProperties();

const value: Check = {
  service: 'Propriétés',
  name: 'Valeur de 8 000 octets',
  expected: 'Gardée, relue à l’identique, puis retirée sans toucher aux autres.',
  run: ({ timed, undo }) => {
    const before = timed('Properties.getProperties', () => store().getProperties());
    undo('La propriété d’essai', () => {
      timed('Properties.deleteProperty', () => store().deleteProperty(NAME));
      return '';
    });
    timed('Properties.setProperty', () => store().setProperty(NAME, VALUE));
    const back = timed('Properties.getProperty', () => store().getProperty(NAME));
    timed('Properties.deleteProperty', () => store().deleteProperty(NAME));
    const after = timed('Properties.getProperties', () => store().getProperties());
    const others = Object.keys(before).filter((name) => name !== NAME && after[name] !== before[name]);
    const length = Object.entries(after).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    const size = `${Object.keys(after).length} propriétés, environ ${length} caractères sur ${LARGEST_STORE}`;
    return judged(
      back === VALUE && others.length === 0 && !(NAME in after),
      back === VALUE
        ? `Relue à l'identique ; ${size}.`
        : `Relue autrement (${back?.length ?? 0} caractères).`,
    );
  },
};

export const PROPERTY_CHECKS: readonly Check[] = [value];
