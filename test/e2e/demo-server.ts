import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A demo that runs as `npm start` runs it. */
export interface DemoServer {
  /** What it printed: where the dashboard is. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the demo on a free port, and waits until it has printed its address. */
export async function startDemo(...args: readonly string[]): Promise<DemoServer> {
  const demo = runDemo(...args);
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    demo.on('exit', () => reject(new Error(`The demo ended before it printed an address:\n${output}`)));
    demo.stderr?.on('data', (text) => {
      output += text;
    });
    demo.stdout?.on('data', (text) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output)?.[0];
      if (found !== undefined && output.includes('\n')) resolve(found);
    });
  });
  return {
    address,
    stop: async () => {
      demo.kill();
      if (demo.exitCode === null && demo.signalCode === null) await once(demo, 'exit');
    },
  };
}

/** Runs the demo with arguments that it may refuse. */
export function runDemo(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['demo/start.mjs', ...args], { cwd: root, env: { ...process.env, PORT: '0' } });
}
