/** Someone of the sample company. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly role: string;
  /** Hours that the clocks of their office are ahead of UTC. */
  readonly offset: number;
}

const COPENHAGEN = 1;
const MONTREAL = -5;

/** Name and role of everyone, by department; the most eager users of tools first. */
const TEAMS: Readonly<Record<string, readonly (readonly [name: string, role: string, offset?: number])[]>> = {
  'Computational design': [
    ['Ngozi Adeyemi-Brandt', 'Computational lead'],
    ['Tomasz Wiśniewski', 'Tool developer'],
    ['Mai Nguyễn Thị', 'Tool developer'],
    ['Élise Beauchemin', 'Tool developer', MONTREAL],
    ['Arjun Raghunathan', 'Designer'],
    ['Sóley Jónsdóttir', 'Designer'],
  ],
  Architecture: [
    ['Freja Lindqvist', 'Project lead'],
    ['Mateo Quispe Huamán', 'Architect'],
    ['Yuki Tanabe', 'Architect'],
    ['Oluwaseun Bakare', 'Architect'],
    ['Camille Tremblay', 'Architect', MONTREAL],
    ['Ion Popescu-Vrancea', 'Architect'],
    ['Hanna Virtanen', 'Designer'],
    ['Rania El-Sayed', 'Designer'],
    ['Lars-Erik Østergaard', 'Architect'],
    ['Thandiwe Mokoena', 'Designer'],
    ['Gabriel Côté', 'Designer', MONTREAL],
    ['Zofia Krawczyk', 'Architect'],
  ],
  'Structural engineering': [
    ['Dimitrios Papadopoulos', 'Engineer'],
    ['Chiara Ferraro', 'Engineer'],
    ['Rasmus Holm Nielsen', 'Project lead'],
    ['Anjali Deshmukh', 'Engineer'],
    ['Pádraig Ó Conaill', 'Engineer'],
    ['Amira Haddad', 'Engineer', MONTREAL],
    ['Wei-Ling Chou', 'Engineer'],
    ['Bohdan Kovalenko', 'Engineer'],
  ],
  'Building services': [
    ['Marguerite Okafor', 'Engineer', MONTREAL],
    ['Jens Petter Haugen', 'Engineer'],
    ['Leila Farahani', 'Engineer'],
    ['Ricardo Domingues', 'Project lead'],
    ['Siobhán Gallagher', 'Engineer'],
    ['Emre Yıldırım', 'Engineer'],
    ['Nokuthula Dlamini', 'Engineer'],
  ],
  'BIM management': [
    ['Katarzyna Zielińska', 'BIM manager'],
    ['Mohammed Al-Rashid', 'BIM coordinator'],
    ['Philippe Gagnon', 'BIM coordinator', MONTREAL],
    ['Astrid Bjørklund', 'BIM coordinator'],
    ['Kwame Asante', 'BIM coordinator'],
    ['Inês Carvalho', 'BIM coordinator'],
  ],
  Visualisation: [
    ['Jun-ho Seo', 'Visualisation artist'],
    ['Valentina Rossi', 'Visualisation artist'],
    ['Maximilian Vogt', 'Visualisation artist'],
    ['Aroha Ngata', 'Visualisation artist'],
    ['Noémie Lavoie', 'Visualisation artist', MONTREAL],
    ['Samir Benhaddou', 'Project lead'],
    ['Ida Madsen', 'Visualisation artist'],
  ],
  Interiors: [
    ['Beatriz Salgado', 'Designer'],
    ['Mikkel Sørensen', 'Designer'],
    ['Fatoumata Diallo', 'Designer', MONTREAL],
    ['Svetlana Morozova', 'Project lead'],
    ['Hiroshi Matsuda', 'Designer'],
    ['Naledi Khumalo', 'Designer'],
    ['Jasper van der Velde', 'Designer'],
    ['Pilar Echeverría', 'Designer'],
  ],
  Landscape: [
    ['Signe Thorsen', 'Landscape architect'],
    ['Ezequiel Montoya', 'Landscape architect'],
    ['Parvati Krishnamurthy', 'Landscape architect'],
    ['Liam Fitzgerald', 'Project lead', MONTREAL],
    ['Ayşe Demirci', 'Landscape architect'],
    ["Tadhg O'Sullivan", 'Landscape architect'],
  ],
};

/** Everyone of the sample company. */
export const people: readonly Person[] = Object.entries(TEAMS).flatMap(([department, team]) =>
  team.map(([name, role, offset = COPENHAGEN]) => ({ id: idOf(name), name, department, role, offset })),
);

/** `ngozi.adeyemi-brandt`: what a person signs in with. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'oe')
    .replaceAll('ı', 'i')
    .replaceAll("'", '');
  return plain.replaceAll(' ', '.');
}
