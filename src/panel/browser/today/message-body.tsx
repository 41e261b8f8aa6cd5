import { useState } from 'preact/hooks';
import type { ItemView } from '../../views/item';
import type { EmailView, MessageView } from '../../views/message';
import type { TodayView } from '../../views/today';
import { typeset } from '../format';
import { server } from '../server';
import { InlineForm, LongText, TextField } from '../ui/fields';
import { Button, Notice, Waiting } from '../ui/parts';
import { useAction } from '../use-action';
import { useView } from '../use-view';
import { LetterBody } from './letter-body';
import { PostponeOrWaive } from './postpone-or-waive';
import { SendNow } from './send-now';

/** A message waiting or leaving, read as its customer will read it; then approved, changed, put off or taken out. */
export function MessageBody({
  item,
  today,
  onClose,
}: {
  item: ItemView;
  today: TodayView;
  onClose: () => void;
}) {
  const { shown, failure } = useView(() => server.readMessage({ key: item.key }), item.key);
  const { isBusy, act } = useAction();
  const [isEditing, setEditing] = useState(false);
  if (!shown)
    return failure ? <Notice kind="failure">{failure}</Notice> : <Waiting what="Écriture du message…" />;
  const approve = async ({ key, seen }: MessageView): Promise<void> => {
    if (await act(() => server.approve({ key, seen }))) onClose();
  };
  const mayLeaveNow = !shown.isAwaiting && today.nextRunOn === today.today && today.place === 'active';
  return (
    <>
      {shown.missing.length === 0 ? null : (
        <Notice kind="warning">
          <p>{typeset("À compléter d'abord :")}</p>
          <ul>
            {shown.missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Notice>
      )}
      {shown.warnings.map((sentence) => (
        <Notice kind="warning" key={sentence}>
          {sentence}
        </Notice>
      ))}
      {shown.isCopy ? null : (
        <div hidden={isEditing}>
          <PostponeOrWaive item={item} today={today.today} onDone={onClose}>
            {shown.isAwaiting ? (
              <Button
                kind="main"
                isDisabled={isBusy || shown.missing.length > 0}
                onClick={() => void approve(shown)}
              >
                Valider
              </Button>
            ) : null}
            {mayLeaveNow ? (
              <SendNow
                messageKey={shown.key}
                name="Envoyer maintenant"
                question={`Envoyer « ${shown.level} » à ${shown.email?.to || shown.customer} maintenant ?`}
                isOwner={today.isOwner}
                onDone={onClose}
              />
            ) : null}
            {shown.email && !shown.letter ? <Button onClick={() => setEditing(true)}>Modifier</Button> : null}
          </PostponeOrWaive>
        </div>
      )}
      {shown.email && isEditing ? (
        <EditForm message={shown} email={shown.email} onDone={() => setEditing(false)} />
      ) : (
        <>
          {shown.email ? <EmailBody email={shown.email} alsoListed={shown.alsoListed} /> : null}
          {shown.letter ? <LetterBody letter={shown.letter} messageKey={shown.key} /> : null}
        </>
      )}
    </>
  );
}

function EmailBody({ email, alsoListed }: { email: EmailView; alsoListed: readonly string[] }) {
  const { to, cc, subject, html, attachments, problem, words } = email;
  if (problem !== '') return <Notice kind="warning">{problem}</Notice>;
  return (
    <div class="mail">
      <dl>
        <dt>À</dt>
        <dd>{to || 'adresse à compléter'}</dd>
        {cc === '' ? null : (
          <>
            <dt>Copie</dt>
            <dd>{cc}</dd>
          </>
        )}
        <dt>Objet</dt>
        <dd>{subject}</dd>
        {attachments.length === 0 ? null : (
          <>
            <dt>Pièces</dt>
            <dd>{attachments.join(', ')}</dd>
          </>
        )}
        {alsoListed.length === 0 ? null : (
          <>
            <dt>Cite aussi</dt>
            <dd>{alsoListed.join(', ')}</dd>
          </>
        )}
      </dl>
      {words.isRewritten ? <p class="hint">{typeset('Vos mots, pour ce message seul.')}</p> : null}
      {words.isOutdated ? (
        <Notice kind="warning">
          {typeset(
            'Les mots que vous aviez donnés parlaient de ce qui a changé depuis : ce message part avec ceux du modèle.',
          )}
        </Notice>
      ) : null}
      <iframe
        title="Le message, tel que le client le lira"
        sandbox="allow-same-origin"
        srcdoc={html}
        onLoad={(event) => fitHeight(event.currentTarget)}
      />
    </div>
  );
}

/** The whole message is read without a second scroll bar. */
function fitHeight(frame: HTMLIFrameElement): void {
  const height = frame.contentDocument?.documentElement.scrollHeight ?? 0;
  if (height > 0) frame.style.height = `${height + 8}px`;
}

/** Other words for this message alone; placeholders stay in their brackets. */
function EditForm({
  message,
  email,
  onDone,
}: {
  message: MessageView;
  email: EmailView;
  onDone: () => void;
}) {
  const [subject, setSubject] = useState(email.words.subject);
  const [text, setText] = useState(email.words.text);
  const [problems, setProblems] = useState({ subject: '', text: '' });
  const { isBusy, act } = useAction();
  const save = async (): Promise<void> => {
    const words = { subject: subject.trim(), text: text.trim() };
    setProblems({
      subject: words.subject === '' ? 'Écrivez un objet.' : '',
      text: words.text === '' ? 'Écrivez le texte du message.' : '',
    });
    if (words.subject === '' || words.text === '') return;
    if (await act(() => server.edit({ key: message.key, seen: message.seen, ...words }))) onDone();
  };
  return (
    <InlineForm
      title="Modifier ce message"
      submit="Enregistrer"
      isBusy={isBusy}
      onCancel={onDone}
      onSubmit={() => void save()}
    >
      <p class="hint">
        {typeset('Pour ce message seul. Ce qui est entre crochets sera remplacé : laissez-le tel quel.')}
      </p>
      <TextField label="Objet" value={subject} onInput={setSubject} problem={problems.subject} />
      <LongText label="Texte" value={text} onInput={setText} problem={problems.text} rows={14} />
    </InlineForm>
  );
}
