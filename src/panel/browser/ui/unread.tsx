import type { View } from '../use-view';
import { Button, Notice, Waiting } from './parts';

/** In place of a page that could not be read yet: that it is being read, or why it cannot and how to try again. */
export function Unread({ view: { failure, read }, what }: { view: View<unknown>; what: string }) {
  if (failure === '') return <Waiting what={what} />;
  return (
    <Notice kind="failure">
      <p>{failure}</p>
      <Button onClick={read}>Réessayer</Button>
    </Notice>
  );
}
