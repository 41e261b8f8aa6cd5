const aside = (): HTMLElement | null => document.getElementById('panel');

export function watchPanel(): void {
  document.getElementById('close-panel')?.addEventListener('click', closePanel);
}

/** Shows the panel that the script asked for, in place of the one before. */
export function showPanel(number: number): void {
  aside()?.removeAttribute('hidden');
  const frame = aside()?.querySelector('iframe');
  // Replaced, not added to the history: « back » goes through views.
  frame?.contentWindow?.location.replace(`/panneau?n=${number}`);
}

export const closePanel = (): void => aside()?.setAttribute('hidden', '');

/** A night has passed: the panel is told as by a browser whose tab one comes back to. */
export const wakePanel = (): void => {
  aside()?.querySelector('iframe')?.contentDocument?.dispatchEvent(new Event('visibilitychange'));
};
