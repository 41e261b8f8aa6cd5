import { useState } from 'preact/hooks';
import { counted, shortDate, typeset } from '../format';
import { server } from '../server';
import { Confirm } from '../ui/confirm';
import { Button, Notice } from '../ui/parts';
import { Unread } from '../ui/unread';
import { useAction } from '../use-action';
import { useView } from '../use-view';

/** What would be erased today, and the owner's word to erase it. */
export function PurgeForm() {
  const view = useView(() => server.showPurge());
  const [isAsking, setAsking] = useState(false);
  const { isBusy, act } = useAction();
  const { shown } = view;
  if (!shown) return <Unread view={view} what="Recherche des données à effacer…" />;
  const { months, customers, held, isUnfinished } = shown;
  const erase = async (names: readonly string[]): Promise<void> => {
    if (await act(() => server.purge({ customers: [...names] }))) setAsking(false);
  };
  if (isUnfinished)
    return (
      <Notice kind="warning">
        <p>{typeset("Un effacement s'est interrompu : rien ne part avant qu'il soit terminé.")}</p>
        <Button kind="main" isDisabled={isBusy} onClick={() => void erase([])}>
          Terminer l'effacement
        </Button>
      </Notice>
    );
  if (months === null) return <p>{typeset("Sans durée de conservation, rien n'est proposé à effacer.")}</p>;
  return (
    <section aria-label="Données à effacer">
      <h3>Données à effacer</h3>
      {customers.length === 0 ? (
        <p>{typeset(`Rien à effacer : aucun client clos depuis plus de ${months} mois.`)}</p>
      ) : (
        <ul>
          {customers.map(({ customer, settledOn, rows, alias }) => (
            <li key={customer}>
              {typeset(
                `${customer} : réglé le ${shortDate(settledOn)}, ${counted(rows, 'ligne')}${alias === '' || alias === customer ? '' : `, deviendra « ${alias} »`}`,
              )}
            </li>
          ))}
        </ul>
      )}
      {held.length === 0 ? null : (
        <>
          <p class="hint">{typeset('Gardés pour une autre raison :')}</p>
          <ul class="hint">
            {held.map(({ customer, objection }) => (
              <li key={customer}>{typeset(`${customer} : ${objection}`)}</li>
            ))}
          </ul>
        </>
      )}
      {customers.length === 0 ? null : isAsking ? (
        <Confirm
          question={`Effacer les contacts, adresses, notes et destinataires de ${counted(customers.length, 'client')} ? Montants, dates et numéros restent. Cela ne s'annule pas.`}
          confirm="Effacer"
          isBusy={isBusy}
          onConfirm={() => void erase(customers.map(({ customer }) => customer))}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button isDisabled={isBusy} onClick={() => setAsking(true)}>
          Effacer ces données…
        </Button>
      )}
    </section>
  );
}
