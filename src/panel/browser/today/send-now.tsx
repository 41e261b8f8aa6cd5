import { useState } from 'preact/hooks';
import { server } from '../server';
import { Confirm } from '../ui/confirm';
import { Button } from '../ui/parts';
import { useAction } from '../use-action';

/** Sends one message at once, when it is sure that this is wanted; from a colleague, it is asked of the owner. */
export function SendNow({
  messageKey,
  name,
  question,
  isOwner,
  onDone,
}: {
  messageKey: string;
  name: string;
  question: string;
  isOwner: boolean;
  onDone?: () => void;
}) {
  const [isAsking, setAsking] = useState(false);
  const { isBusy, act } = useAction();
  const send = async (): Promise<void> => {
    const done = await act(() => server.sendNow({ key: messageKey }));
    setAsking(false);
    if (done) onDone?.();
  };
  return (
    <>
      <Button
        isDisabled={isBusy}
        isHidden={isAsking}
        onClick={() => (isOwner ? setAsking(true) : void send())}
      >
        {isOwner ? name : "Demander l'envoi"}
      </Button>
      {isAsking ? (
        <Confirm
          question={`${question} Un message envoyé ne se reprend pas.`}
          confirm="Envoyer"
          isBusy={isBusy}
          onConfirm={() => void send()}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
