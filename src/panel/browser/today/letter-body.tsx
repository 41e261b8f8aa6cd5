import type { LetterView } from '../../views/letter';
import { typeset } from '../format';
import { server } from '../server';
import { Button, Notice, Outside } from '../ui/parts';
import { useAction } from '../use-action';

/** The letter of a message: its words before it is made; its document, to read or retouch, once there is one. */
export function LetterBody({ letter, messageKey }: { letter: LetterView; messageKey: string }) {
  const { isBusy, act } = useAction();
  const { pieces, problem, link, isApproved, isPosted } = letter;
  return (
    <div class="letter">
      <h3>{isPosted ? 'La lettre à poster' : 'La lettre jointe'}</h3>
      {problem === '' ? null : <Notice kind="warning">{problem}</Notice>}
      {link === '' ? null : (
        <p>
          <Outside href={link}>
            {isApproved ? 'Ouvrir la lettre validée' : 'Ouvrir la lettre à retoucher'}
          </Outside>
        </p>
      )}
      {pieces.length === 0 ? null : (
        <div class="paper">
          {pieces.map((piece, index) =>
            piece.kind === 'paragraph' ? (
              <p key={index}>{piece.lines.join('\n')}</p>
            ) : (
              <Row key={index} cells={piece.cells} />
            ),
          )}
        </div>
      )}
      {link !== '' || problem !== '' ? null : (
        <div class="buttons">
          <Button isDisabled={isBusy} onClick={() => void act(() => server.edit({ key: messageKey }))}>
            Retoucher celle-ci
          </Button>
          <span class="hint">
            {typeset('Son document est fait dans Google Docs ; vous la validez ensuite.')}
          </span>
        </div>
      )}
    </div>
  );
}

/** A row of a table; one that says two things alone, such as a total, needs no columns. */
function Row({ cells }: { cells: readonly string[] }) {
  const said = cells.filter((cell) => cell.trim() !== '');
  const isMany = said.length > 2;
  return (
    <p class={isMany ? 'row many' : 'row'}>
      {(isMany ? cells : said).map((cell, index) => (
        <span key={index}>{cell}</span>
      ))}
    </p>
  );
}
