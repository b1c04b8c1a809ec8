import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Diagnostic {
  severity: string;
  category: string;
  location: { path: string; start: { line: number } };
}

/** A line of a sample that the linter refuses. */
export interface Refusal {
  file: string;
  line: number;
}

/** Lints files that do not exist, given as path → lines, by the repository's own settings: what the named rules refuse. */
export async function lintSamples(samples: Record<string, string[]>, rules: string[]): Promise<Refusal[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tallyboard-lint-'));
  try {
    for (const file of ['biome.json', 'package.json', '.gitignore']) {
      await copyFile(join(root, file), join(folder, file));
    }
    for (const [file, lines] of Object.entries(samples)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${lines.join('\n')}\n`);
    }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
    ).catch((failed: { stdout: string }) => failed);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
    // Not by the linter's own --only: that would switch on a rule that the settings leave off.
    return diagnostics
      .filter(({ severity, category }) => severity === 'error' && rules.includes(category.replace(/^lint\//, '')))
      .map(({ location }) => ({ file: location.path.replaceAll('\\', '/'), line: location.start.line }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
