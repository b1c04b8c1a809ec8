import { instantAt, type LeftOut, leaveOut } from 'tallyboard/data';
import type { sourceFiles } from './catalog.mjs';
import { parseCsv } from './csv.js';

/** What a line of the accounting log of a Slurm cluster holds, separated by `|`. */
const COLUMNS =
  'jobid jobidraw cluster partition qos account group gid user uid submit eligible start end elapsed exitcode state nnodes ncpus reqcpus reqmem reqtres alloctres timelimit nodelist jobname'.split(
    ' ',
  );

/** How a job ended, as the outcome of a run. What is not listed here is left to the model, which refuses it by name. */
const OUTCOMES: Readonly<Record<string, string>> = {
  COMPLETED: 'succeeded',
  FAILED: 'failed',
  TIMEOUT: 'failed',
  PREEMPTED: 'failed',
  CANCELLED: 'cancelled',
};

/** The text of each file of the source. */
export type SlurmFiles = Readonly<Record<(typeof sourceFiles.slurm)[number], string>>;

/**
 * Reads two clusters' logs as runs of the automation model: a job is a run, its partition the tool, its quality of service
 * the category, its cluster the platform, and processors times elapsed seconds what it cost. Logs give the time on the wall,
 * so the zone has to be said. Every line becomes an event or a reason why it is none; nothing is left out in silence.
 */
export function readSlurm(files: SlurmFiles, zone = 'America/New_York') {
  const nameOf = new Map(
    parseCsv(files['names.csv']).map(([login, ...name]) => [login, name.slice(0, 2).join(' ').trim()]),
  );
  const departmentOf = readDepartments(files['hierarchy.csv'], files['group-to-hierarchy.csv']);
  const users = new Map<string, { id: string; name: string; department: string | undefined }>();
  const tools = new Map<string, { id: string; name: string; category: string }>();

  const toEvent = (line: string): object | LeftOut => {
    const fields = line.split('|');
    if (fields.length < COLUMNS.length) return leaveOut('incomplete line');
    if (fields.length > COLUMNS.length) return leaveOut('too many columns');
    const job = Object.fromEntries(fields.map((field, i) => [COLUMNS[i], field]));
    const {
      jobid,
      cluster,
      partition = '',
      qos = '',
      account = '',
      user = '',
      end = '',
      elapsed = '',
      state = '',
    } = job;
    if (job.nodelist === 'None assigned') return leaveOut('never started');
    const at = instantAt(zone, end);
    if (at === null) return leaveOut('unreadable date');
    const duration = millisecondsOf(elapsed);
    if (duration === null) return leaveOut('unreadable elapsed time');

    // Entities give references their names and attributes; the first mention of each is enough here.
    if (!users.has(user))
      users.set(user, { id: user, name: nameOf.get(user) ?? user, department: departmentOf(account) });
    if (!tools.has(partition)) tools.set(partition, { id: partition, name: partition, category: qos });
    const [reason = ''] = state.split(' '); // `CANCELLED by 380693`
    const outcome = OUTCOMES[reason] ?? reason;
    return {
      fact: 'run',
      id: `${cluster}/${jobid}`,
      at,
      user,
      tool: partition,
      platform: cluster,
      outcome,
      errorKind: outcome === 'failed' ? reason.toLowerCase() : null,
      duration,
      cpuSeconds: (Number(job.ncpus) * duration) / 1000,
    };
  };
  const events = [files['phillips.log'], files['pozidriv.log']].flatMap(linesOf).map(toEvent);
  return { users: [...users.values()], tools: [...tools.values()], events };
}

/** The last line of a log that is still being written has no end: it is read as it stands. */
function linesOf(log: string): readonly string[] {
  return log.split(/\r?\n/).filter((line) => line !== '');
}

/** `[days-]hours:minutes:seconds`. A negative one is read too: that it cannot be is for the model to say. */
function millisecondsOf(elapsed: string): number | null {
  const match = /^(-?)(?:(\d+)-)?(\d+):(\d{2}):(\d{2})$/.exec(elapsed);
  if (match === null) return null;
  const [, sign, days = 0, hours, minutes, seconds] = match;
  const total = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) * 1000;
}

/** The organisation has three levels, such as Mathematical and Physical Sciences, Chemistry, Physical Chemistry: the second is the department. */
function readDepartments(hierarchy: string, groups: string): (group: string) => string | undefined {
  const units = new Map<string, { name: string; parent: string }>();
  // Some codes are given twice, to units of different levels: the upper one is listed first, and is the one that has others below it.
  for (const [code = '', name = '', parent = ''] of parseCsv(hierarchy)) {
    if (!units.has(code)) units.set(code, { name, parent });
  }
  const unitOf = new Map(parseCsv(groups).map(([group, code]) => [group, code]));
  return (group) => {
    const own = units.get(unitOf.get(group) ?? '');
    const above = units.get(own?.parent ?? '');
    return units.has(above?.parent ?? '') ? above?.name : own?.name;
  };
}
