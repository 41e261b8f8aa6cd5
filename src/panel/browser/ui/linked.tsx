import { Outside } from './parts';

/** Documents of the owner's Drive, and nothing else: an address a customer's name could hold is not followed. */
const DOCUMENT = /(https:\/\/(?:docs|drive)\.google\.com\/[^\s)]+)/;

/** A sentence whose documents can be opened. */
export const Linked = ({ text }: { text: string }) => (
  <>
    {text.split(DOCUMENT).map((part, index) =>
      index % 2 === 1 ? (
        <Outside key={part} href={part}>
          Ouvrir le document
        </Outside>
      ) : (
        part
      ),
    )}
  </>
);
