import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly server: string;
  }
}

/**
 * Starts the real program with the data that ships, on a free port, and tells the tests where it is. `SAMVERKAN_URL` names
 * a server that runs already, `SAMVERKAN_PROGRAM` the program to start.
 */
export default async function setup({ provide }: TestProject) {
  const running = process.env['SAMVERKAN_URL'];
  if (running) {
    provide('server', running);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  const program = resolve(process.env['SAMVERKAN_PROGRAM'] ?? '../target/debug/samverkan');
  const database = `sqlite://${join(folder, 'data.sqlite')}`;
  const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--database', database]);
  provide('server', await address(server));
  return () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
}

function address(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    const lines: string[] = [];
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (url) found(url);
      });
    }
    server.on('error', failed);
    server.on('exit', () => failed(new Error(`the server did not start:\n${lines.join('\n')}`)));
  });
}
