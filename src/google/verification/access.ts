import { docsDocuments, driveFiles, gmailMessages } from './advanced-services';
import { type Check, conform, judged, toLookAt, wordsOf, wrong } from './check';

const SERVICE = 'Autorisations';
const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes of the manifest, and what each lets the program do. */
const SCOPES: Readonly<Record<string, string>> = {
  'spreadsheets.currentonly': 'lire et écrire ce classeur',
  'script.container.ui': 'afficher ses boîtes de dialogue',
  'script.scriptapp': "installer l'envoi quotidien",
  'userinfo.email': 'savoir qui agit',
  'drive.file': 'créer vos lettres et les relire',
  'gmail.send': 'envoyer vos messages',
  'script.send_mail': "connaître votre quota d'envoi",
};

/** What Google added when people could tick scopes one by one, and the types do not know. */
interface GranularScript {
  getAuthorizationInfo(mode: unknown, scopes: readonly string[]): GranularInfo;
}
interface GranularInfo {
  getAuthorizationStatus(): unknown;
  getAuthorizedScopes(): readonly string[];
}

export const SCOPES_CHECK = 'Droits accordés au programme';

const scopes: Check = {
  service: SERVICE,
  name: SCOPES_CHECK,
  expected: 'Les sept droits demandés sont tous accordés.',
  run: ({ timed }) => {
    const script = ScriptApp as unknown as GranularScript;
    const wanted = Object.keys(SCOPES).map((name) => AUTH + name);
    const info = timed('ScriptApp.getAuthorizationInfo', () =>
      script.getAuthorizationInfo(ScriptApp.AuthMode.FULL, wanted),
    );
    if (String(info.getAuthorizationStatus()) === 'NOT_REQUIRED') return conform('Tous accordés.');
    const granted = info.getAuthorizedScopes();
    const lacking = Object.keys(SCOPES).filter((name) => !granted.includes(AUTH + name));
    const named = lacking.map((name) => `${SCOPES[name]} (${name})`).join(', ');
    return wrong(
      `Il manque : ${named || 'un droit que Google ne nomme pas'}. Vérifiez appsscript.json, recommencez et cochez toutes les cases.`,
    );
  },
};

const advanced = (name: string, find: () => unknown, use: string): Check => ({
  service: SERVICE,
  name: `Service avancé ${name}`,
  expected: `Présent dans le script : il sert à ${use}.`,
  run: () => {
    try {
      find();
      return conform('Présent.');
    } catch {
      return wrong(
        `Absent. Dans l'éditeur Apps Script, ajoutez ${name} sous « Services », ou collez de nouveau appsscript.json.`,
      );
    }
  },
});

const account: Check = {
  service: SERVICE,
  name: 'Compte',
  expected: 'Google dit qui agit : la même adresse au clavier et pour le programme.',
  run: ({ timed }) => {
    const active = timed('Session.getActiveUser', () => Session.getActiveUser().getEmail());
    const effective = timed('Session.getEffectiveUser', () => Session.getEffectiveUser().getEmail());
    if (effective === '') return wrong("Google ne donne pas l'adresse du compte.");
    if (active === effective) return conform(effective);
    return toLookAt(`Au clavier : ${active || 'inconnu'} ; pour le programme : ${effective}.`);
  },
};

/** An id that no file has, of the right shape. */
const NOBODYS_FILE = '1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa';

const foreignFile: Check = {
  service: SERVICE,
  name: "Fichier qui n'est pas du programme",
  expected: 'Google Drive répond qu’il n’existe pas, avec le code 404.',
  run: ({ timed }) => {
    const files = driveFiles();
    try {
      timed('Drive.Files.get', () => files.get(NOBODYS_FILE, { fields: 'id' }));
      return wrong('Google Drive a rendu un fichier.');
    } catch (error) {
      const { details, code } = error as { readonly details?: { readonly code?: unknown }; code?: unknown };
      const answered = details?.code ?? code;
      const words = `« ${wordsOf(error)} », code ${answered === undefined ? 'absent' : String(answered)}`;
      return judged(/not found|introuvable/i.test(wordsOf(error)) || answered === 404, words);
    }
  },
};

export const ACCESS_CHECKS: readonly Check[] = [
  scopes,
  advanced('Drive', driveFiles, 'ranger vos lettres'),
  advanced('Docs', docsDocuments, 'les remplir'),
  advanced('Gmail', gmailMessages, 'envoyer vos messages'),
  account,
  foreignFile,
];
