import { typeset } from '../../src/domain/typography';

/** What is shown for --help, and when the arguments cannot be understood. */
export const USAGE = typeset(`Usage : npm run --silent local -- COMMANDE [options]

Commandes :
  init [--set "Paramètre=valeur"]…  crée un classeur initialisé et activé, avec une société fictive comme expéditeur
  import FICHIER                    ajoute une liste de factures (.csv, .xlsx…)
  daily                             fait passer le déclencheur quotidien, puis les rattrapages nécessaires
  call FONCTION [JSON …]            appelle une fonction du produit et affiche sa réponse en JSON
  preview [--port N]                essaie le produit dans un navigateur : classeur, panneau, messages, jours

Fonctions utiles :
  call dryRun                       ce qui partira au prochain passage, ce qui attend, ce qui est retenu
  call explain                      chaque facture : où elle en est, la suite, et pourquoi
  call checkReceipts '{"until":"AAAA-MM-JJ"}'   les encaissements sont saisis jusqu'à ce jour
  call approve '{"key":"M…"}'       ce qui attend une validation (la clé est dans dryRun) ; aussi edit, postpone, waive, settle
  call sendNow '{"key":"M…"}'       envoie ce message-là maintenant, s'il peut partir aujourd'hui
  call setSituation '{"invoice":"F-12","situation":"promise","until":"AAAA-MM-JJ"}'   ou dispute, hold… ; null l'efface
  call blockCustomer '{"customer":"Durand","blocked":true}'   plus rien ne part à ce client
  call recordPosting '{"key":"M…","number":"1A…","postedOn":"AAAA-MM-JJ"}'   puis presentedOn, receivedOn, outcome
  call preparePosting               les lettres à poster, en PDF, et leurs adresses
  call activate '{"as":"replacement"}'   dans une copie : trial, newYear ou replacement
  call rebuildJournal               rétablit un Journal qui a perdu des lignes
  call recordPayment '{"invoice":"F-12","amount":"1200.00","date":"AAAA-MM-JJ"}'

Options :
  --workspace DOSSIER               dossier qui tient lieu de compte (par défaut : workspace)
  --now AAAA-MM-JJTHH:MM            date et heure de Paris (par défaut : maintenant)
  --user ADRESSE                    compte qui agit (par défaut : le propriétaire)
  --json                            n'écrit que du JSON sur la sortie standard`);
