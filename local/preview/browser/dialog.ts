interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: string;
}

const BUTTONS: Readonly<Record<string, readonly (readonly [answer: string, label: string])[]>> = {
  OK: [['OK', 'OK']],
  OK_CANCEL: [
    ['OK', 'OK'],
    ['CANCEL', 'Annuler'],
  ],
  YES_NO: [
    ['YES', 'Oui'],
    ['NO', 'Non'],
  ],
  YES_NO_CANCEL: [
    ['YES', 'Oui'],
    ['NO', 'Non'],
    ['CANCEL', 'Annuler'],
  ],
};

/** Shows a dialog of the script; the answer is the button, or what was typed. */
export function ask({ kind, title, text, buttons }: Dialog): Promise<string> {
  const window = document.getElementById('dialog');
  if (!(window instanceof HTMLDialogElement)) return Promise.resolve('CANCEL');
  const form = Object.assign(document.createElement('form'), { method: 'dialog' });
  const heading = Object.assign(document.createElement('h2'), {
    id: 'dialog-title',
    textContent: title || 'Relances',
  });
  const body = Object.assign(document.createElement('p'), { id: 'dialog-text', textContent: text });
  const field = Object.assign(document.createElement('input'), { type: 'text', name: 'answer' });
  field.setAttribute('aria-labelledby', 'dialog-text');
  const choices = (BUTTONS[buttons] ?? [['OK', 'OK']]).map(([value, label]) =>
    Object.assign(document.createElement('button'), { value, textContent: label }),
  );
  const row = Object.assign(document.createElement('div'), { className: 'buttons' });
  row.append(...choices);
  form.append(heading, body, ...(kind === 'prompt' ? [field] : []), row);
  window.replaceChildren(form);
  window.returnValue = '';
  window.showModal();
  return new Promise((done) => {
    window.addEventListener(
      'close',
      () => {
        const button = window.returnValue || (buttons === 'OK' ? 'OK' : 'CLOSE');
        done(kind === 'prompt' && button === 'OK' ? field.value : button);
      },
      { once: true },
    );
  });
}

export type { Dialog };
