import { count, formula, mean, standing, sum } from '../../model/declare-measure.js';
import { add } from '../../model/formula.js';

/** Figures about what the assistant makes, remembers and reads, and about what it is connected to. */
export const contextMeasures = {
  artifactsCreated: count('artifact', {
    label: 'Artifacts created',
    better: 'higher',
    where: { artifactUse: ['created'] },
    description: 'Documents and diagrams that were created.',
  }),
  documentsCreated: count('artifact', {
    label: 'Documents created',
    better: 'higher',
    where: { artifactUse: ['created'], artifactKind: ['document'] },
    description: 'Documents that were created.',
  }),
  diagramsCreated: count('artifact', {
    label: 'Diagrams created',
    better: 'higher',
    where: { artifactUse: ['created'], artifactKind: ['diagram'] },
    description: 'Diagrams that were created.',
  }),
  artifactsShared: count('artifact', {
    label: 'Artifacts shared',
    better: 'higher',
    where: { artifactUse: ['shared'] },
    description: 'How often a document or a diagram was shared.',
  }),
  documentsShared: count('artifact', {
    label: 'Documents shared',
    better: 'higher',
    where: { artifactUse: ['shared'], artifactKind: ['document'] },
    description: 'How often a document was shared.',
  }),
  diagramsShared: count('artifact', {
    label: 'Diagrams shared',
    better: 'higher',
    where: { artifactUse: ['shared'], artifactKind: ['diagram'] },
    description: 'How often a diagram was shared.',
  }),
  memoriesCreated: count('memory', {
    label: 'Memories created',
    better: 'higher',
    where: { memoryUse: ['created'] },
    description: 'Entries of knowledge that were kept for later.',
  }),
  memoriesShared: count('memory', {
    label: 'Memories shared',
    better: 'higher',
    where: { memoryUse: ['shared'] },
    description: 'How often an entry of knowledge was opened to colleagues.',
  }),
  memoriesRecalled: count('memory', {
    label: 'Memories recalled',
    better: 'higher',
    where: { memoryUse: ['recalled'] },
    description: 'How often the assistant made use of an entry of knowledge.',
  }),
  investigations: count('investigation', {
    label: 'Investigations',
    better: 'higher',
    description: 'How often the assistant looked into code for an answer.',
  }),
  linesAnalysed: sum('investigation.lines', {
    label: 'Lines of code analysed',
    better: 'higher',
    description: 'Lines of code that were read in investigations, each time that they were.',
  }),
  linesPerInvestigation: mean('investigation.lines', {
    label: 'Lines of code per investigation',
    better: 'neither',
    description: 'Arithmetic mean of the lines of code that investigations read.',
  }),
  meanInvestigationTime: mean('investigation.duration', {
    label: 'Average investigation time',
    better: 'lower',
    description: 'Arithmetic mean of how long investigations took.',
  }),
  linesIndexed: sum('indexing.lines', {
    label: 'Lines of code indexed',
    better: 'neither',
    description: 'Lines of code that were read to know a repository, as a whole or after a change.',
  }),
  codeProcessed: formula(add('linesAnalysed', 'linesIndexed'), {
    label: 'Code processed',
    better: 'higher',
    description: 'Lines of code that were read altogether, in investigations and to know repositories.',
  }),
  repositories: standing('connection', 'system', {
    label: 'Repositories',
    better: 'higher',
    where: { state: ['connected'], systemKind: ['repository'] },
    description: 'Repositories that were connected at the end of the period.',
  }),
  integrations: standing('connection', 'system', {
    label: 'Integrations',
    better: 'higher',
    where: { state: ['connected'], systemKind: ['ticketing', 'tooling'] },
    description: 'Ticketing systems and tools that were connected at the end of the period.',
  }),
  ticketingIntegrations: standing('connection', 'system', {
    label: 'Ticketing integrations',
    better: 'higher',
    where: { state: ['connected'], systemKind: ['ticketing'] },
    description: 'Ticketing systems that were connected at the end of the period.',
  }),
  toolingIntegrations: standing('connection', 'system', {
    label: 'Tooling integrations',
    better: 'higher',
    where: { state: ['connected'], systemKind: ['tooling'] },
    description: 'Tools that were connected at the end of the period.',
  }),
};
