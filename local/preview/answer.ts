/** What the preview answers to a request. */
export type Answer =
  | { readonly kind: 'page'; readonly status: 200 | 404; readonly body: string }
  /** A page that the script shows: its own scripts carry this nonce. */
  | { readonly kind: 'panel'; readonly body: string; readonly nonce: string }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'script'; readonly body: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'file'; readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }
  /** JSON values, a line each, as the work goes on. */
  | { readonly kind: 'lines'; readonly work: (emit: (value: unknown) => void) => Promise<void> };

export const json = (value: unknown): Answer => ({ kind: 'json', value });
