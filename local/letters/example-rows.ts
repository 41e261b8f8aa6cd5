/** A row as a person types it: heading → value; a text `YYYY-MM-DD` is a date. */
export type ExampleRow = Readonly<Record<string, string | number>>;

const business = { Type: 'Professionnel', Langue: 'Français' } as const;

/** Customers who do not exist, one for each letter. */
export const EXAMPLE_CUSTOMERS: readonly ExampleRow[] = [
  {
    ...business,
    Client: 'Librairie Point-Virgule',
    Civilité: 'Mme',
    Contact: 'Solène Aubrac',
    'E-mail': 'compta@point-virgule.example',
    Adresse: '11 rue de la Reliure',
    'Code postal': '69001',
    Ville: 'Lyon',
    Scénario: 'Souple',
  },
  {
    ...business,
    Client: 'Brasserie des Copeaux',
    'E-mail': 'compta@brasserie-copeaux.example',
    Adresse: '33 quai du Houblon',
    'Code postal': '69007',
    Ville: 'Lyon',
    Scénario: 'Souple',
  },
  {
    ...business,
    Client: 'Hôtel des Deux Rivières',
    Civilité: 'M.',
    Contact: 'Hugues Malaval',
    SIREN: '000 000 117',
    'E-mail': 'direction@deux-rivieres.example',
    Adresse: '18 quai des Saules',
    'Code postal': '69002',
    Ville: 'Lyon',
  },
  {
    ...business,
    Client: 'Transports Baguenaude',
    SIREN: '000 000 166',
    'E-mail': 'facturation@baguenaude.example',
    Adresse: 'ZI des Chardons, lot 8',
    'Code postal': '69800',
    Ville: 'Saint-Priest',
  },
  {
    Client: 'Mme Aline Fougère',
    Type: 'Particulier',
    Civilité: 'Mme',
    'E-mail': 'aline.fougere@courriel.example',
    Adresse: '8 rue du Verger',
    'Code postal': '69500',
    Ville: 'Bron',
    Langue: 'Français',
  },
  {
    Client: 'Mairie de Saint-Exemple',
    Type: 'Organisme public',
    Contact: 'Service financier',
    SIREN: '000 000 224',
    'E-mail': 'finances@saint-exemple.example',
    Adresse: "1 place de l'Hôtel-de-Ville",
    'Code postal': '69999',
    Ville: 'Saint-Exemple',
    Langue: 'Français',
  },
  {
    Client: 'Nordwind Interiors Ltd',
    Type: 'Professionnel',
    Civilité: 'Mme',
    Contact: 'Gemma Holloway',
    'E-mail': 'accounts@nordwind.example',
    Adresse: '9 Plane Street',
    'Code postal': 'E1 6AN',
    Ville: 'London',
    Pays: 'Royaume-Uni',
    Langue: 'Anglais',
  },
];

const invoice = (
  customer: string,
  number: string,
  issued: string,
  due: string,
  amount: number,
  reference = '',
): ExampleRow => ({
  Client: customer,
  Numéro: number,
  'Date facture': issued,
  Échéance: due,
  'Montant TTC': amount,
  'Réf. client': reference,
});

export const EXAMPLE_INVOICES: readonly ExampleRow[] = [
  invoice('Mme Aline Fougère', 'F26-089', '2026-09-30', '2026-10-15', 1190),
  invoice('Mairie de Saint-Exemple', 'F26-094', '2026-09-21', '2026-10-21', 5280, 'ENG-26-0031'),
  ...['01', '02', '03', '04', '07', '08', '09', '10', '11', '14', '15', '16'].map((day, index) =>
    invoice(
      'Transports Baguenaude',
      `F26-${101 + index}`,
      `2026-09-${day}`,
      `2026-10-${day}`,
      318 + 127.5 * index,
    ),
  ),
  invoice('Nordwind Interiors Ltd', 'F26-118', '2026-10-05', '2026-11-04', 2750, 'PO 88213'),
  invoice('Hôtel des Deux Rivières', 'F26-119', '2026-10-05', '2026-11-04', 6480, 'BC-2026-118'),
  invoice('Brasserie des Copeaux', 'F26-120', '2026-10-07', '2026-11-06', 1980),
  invoice('Librairie Point-Virgule', 'F26-126', '2026-10-21', '2026-11-20', 1530, 'BC-2026-171'),
];
