/** Hands a text over as a file, made here: nothing goes through a server. */
export function downloadText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
