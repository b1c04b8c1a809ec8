import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceServer } from '../../demo/source-server.mjs';
import { sourceFiles } from '../../demo/sources/catalog.mjs';

let folder: string;
let server: ViteDevServer;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tallyboard-source-'));
  for (const file of [...sourceFiles.slurm, 'secret.txt']) writeFileSync(join(folder, file), `text of ${file}`);
  server = await createServer({
    configFile: false,
    root: folder,
    appType: 'custom',
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    plugins: [sourceServer({ name: 'slurm', folder })],
    server: { host: '127.0.0.1', port: 0, fs: { allow: [] } },
  });
  await server.listen();
  port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks by the letter: `fetch` would tidy the path up before it is sent. */
function ask(path: string, { method = 'GET', host = '127.0.0.1' } = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the files of a source', () => {
  it('are handed out by their names', async () => {
    for (const file of sourceFiles.slurm) {
      expect(await ask(`/source-files/slurm/${file}`)).toEqual({ status: 200, text: `text of ${file}` });
    }
    expect(await ask('/source-files/slurm/names.csv?t=1')).toMatchObject({ status: 200 });
    expect(await ask('/source-files/slurm/names.csv', { method: 'HEAD' })).toEqual({ status: 200, text: '' });
  });

  it.each([
    '/source-files/slurm/secret.txt',
    '/source-files/slurm/',
    '/source-files/slurm/../secret.txt',
    '/source-files/slurm/..%2fsecret.txt',
    '/source-files/slurm/%2e%2e/%2e%2e/etc/passwd',
    '/source-files/../../../../etc/passwd',
    '/source-files/slurm//names.csv',
    '/source-files/slurm/NAMES.CSV',
    '/source-files/slurm/constructor',
    '/source-files/other/names.csv',
  ])('are all that is handed out: not %s', async (path) => {
    const { status, text } = await ask(path);
    expect(status).toBe(404);
    expect(text).not.toContain('text of');
    expect(text).not.toContain('root:');
  });

  it('are for reading', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect(await ask('/source-files/slurm/names.csv', { method })).toMatchObject({ status: 405 });
    }
  });

  it('are for pages of this machine', async () => {
    for (const host of ['localhost:5173', '127.0.0.1', '[::1]:80']) {
      expect(await ask('/source-files/slurm/names.csv', { host })).toMatchObject({ status: 200 });
    }
    for (const host of ['rebound.example', '127.0.0.1.rebound.example', 'localhost.example:5173', '10.0.0.1']) {
      const { status, text } = await ask('/source-files/slurm/names.csv', { host });
      expect(status).toBe(403);
      expect(text).not.toContain('text of');
    }
  });
});
