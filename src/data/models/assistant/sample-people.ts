/** The two places in which the sample organisation works. */
export type OfficeName = 'Hamburg' | 'Chicago';

/** Someone of the sample organisation. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly team: string;
  readonly office: OfficeName;
}

type Row = readonly [name: string, role: string, office?: OfficeName];

const DEVELOPER = 'Developer';
const QUALITY = 'Quality engineer';
const SUPPORT = 'Support engineer';
const RELIABILITY = 'Reliability engineer';
const PRODUCT = 'Product manager';
const MANAGER = 'Engineering manager';

/** Name and role of everyone, by team; the most eager users of the assistant first. */
const TEAMS: Readonly<Record<string, readonly Row[]>> = {
  Storefront: [
    ['Ifeoma Nwachukwu', DEVELOPER],
    ['Jannik Petersen', DEVELOPER],
    ['Daria Kowalczyk', DEVELOPER],
    ['Miguel Ángel Ortega', DEVELOPER, 'Chicago'],
    ['Priya Venkataraman', QUALITY],
    ['Annika Brandt', PRODUCT],
    ['Tuomas Heikkinen', MANAGER],
    ['Ren Ishikawa', DEVELOPER],
    ['Blessing Achieng', DEVELOPER, 'Chicago'],
  ],
  Checkout: [
    ['Oksana Shevchenko', DEVELOPER],
    ['Luis Fernando Prado', DEVELOPER, 'Chicago'],
    ['Gürkan Öztürk', DEVELOPER],
    ['Maeve Donnelly', QUALITY],
    ['Karthik Subramanian', DEVELOPER],
    ['Henrike Albers', MANAGER],
    ['Désirée Fontaine', PRODUCT],
    ['Tadeusz Nowicki', DEVELOPER],
  ],
  Search: [
    ['Xiulan Zhang', DEVELOPER],
    ['Björn Ekström', DEVELOPER],
    ['Adaeze Umeh', DEVELOPER, 'Chicago'],
    ['Nuno Figueiredo', QUALITY],
    ['Rebecca Goldstein', MANAGER, 'Chicago'],
    ['Vojtěch Dvořák', DEVELOPER],
  ],
  Apps: [
    ['Minh Trần Quốc', DEVELOPER],
    ['Shira Ben-Ami', DEVELOPER],
    ['Caleb Whitfield', DEVELOPER, 'Chicago'],
    ['Paula Hoffmann', QUALITY],
    ['Andrei Ionescu', DEVELOPER],
    ['Malia Kahale', PRODUCT, 'Chicago'],
    ['Sebastian Krüger', MANAGER],
    ['Zanele Nkosi', DEVELOPER],
  ],
  Platform: [
    ['Rosalind Okoye', RELIABILITY],
    ['Mikhail Lebedev', RELIABILITY],
    ['Joaquín Salazar', DEVELOPER, 'Chicago'],
    ['Wiebke Janssen', DEVELOPER],
    ['Tarek Mansour', RELIABILITY],
    ['Imogen Clarke', DEVELOPER, 'Chicago'],
    ['Ole Martin Dahl', MANAGER],
    ['Sunita Raghavan', DEVELOPER],
    ['Patryk Zalewski', RELIABILITY],
  ],
  Data: [
    ['Esther Mwangi', DEVELOPER],
    ['Florian Baumgartner', DEVELOPER],
    ['Yasmin Haidari', QUALITY, 'Chicago'],
    ['Dong-hyun Kang', DEVELOPER],
    ['Marisol Cárdenas', PRODUCT, 'Chicago'],
  ],
  Fulfilment: [
    ['Gerrit van Dijk', DEVELOPER],
    ['Aaliyah Brooks', DEVELOPER, 'Chicago'],
    ['Stanislav Petrović', DEVELOPER],
    ['Chiamaka Eze', QUALITY],
    ['Jürgen Lohmann', MANAGER],
    ['Nadia Belkacem', SUPPORT],
  ],
  Returns: [
    ['Leonie Schäfer', DEVELOPER],
    ['Owen Gallagher-Reyes', DEVELOPER, 'Chicago'],
    ['Farah Siddiqui', QUALITY],
    ['Milan Horváth', DEVELOPER],
  ],
  Pricing: [
    ['Amelie Rousseau', DEVELOPER],
    ['Kofi Mensah-Bonsu', DEVELOPER, 'Chicago'],
    ['Ingrid Solheim', PRODUCT],
  ],
  'Customer support': [
    ['Latoya Simmons', SUPPORT, 'Chicago'],
    ['Fabian Kessler', SUPPORT],
    ['Graciela Montes', SUPPORT, 'Chicago'],
    ['Hugo Lindström', SUPPORT],
    ['Mei-Hua Lin', SUPPORT],
    ['Demetrius Coleman', SUPPORT, 'Chicago'],
    ['Svenja Ritter', SUPPORT],
    ['Abebe Tesfaye', SUPPORT],
  ],
};

/** Everyone of the sample organisation. */
export const people: readonly Person[] = Object.entries(TEAMS).flatMap(([team, rows]) =>
  rows.map(([name, role, office = 'Hamburg']) => ({ id: idOf(name), name, role, team, office })),
);

/** `jurgen.lohmann`: what a person signs in with. */
function idOf(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '.');
}
