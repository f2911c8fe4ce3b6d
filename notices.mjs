// Writes what a copy of the program has to carry, into the folder given: the bill of materials of the npm packages, and a text that names every
// library of both bills with its licence, followed by the licence texts of the npm packages (a jar carries its own).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const npm = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] }),
);
const java = JSON.parse(readFileSync(join(folder, 'application.cdx.json'), 'utf8'));
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'frontend.cdx.json'), `${JSON.stringify(npm, null, 2)}\n`);

const licences = ({ licenses = [] }) =>
  licenses.map(({ license, expression }) => expression ?? license.id ?? license.name).join(', ') || 'not stated';
const line = (library) => `${[library.group, library.name].filter(Boolean).join('/')} ${library.version}: ${licences(library)}`;
const list = ({ components }) => [...new Set(components.map(line))].sort().join('\n');

/** The licence files of an npm package, one after the other. */
function texts({ group, name }) {
  const at = join('node_modules', ...[group, name].filter(Boolean));
  if (!existsSync(at)) return [];
  const files = readdirSync(at).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  return files.map((file) => readFileSync(join(at, file), 'utf8').trim());
}
/** Many packages have the same text: it is written once, below their names. */
const byText = new Map();
for (const library of npm.components) {
  for (const text of texts(library)) byText.set(text, [...(byText.get(text) ?? []), line(library)]);
}
const parts = [
  'Reading Atlas is licensed under the Apache License 2.0. It contains these libraries.',
  `JAVA LIBRARIES (each jar carries its licence)\n\n${list(java)}`,
  `NPM PACKAGES\n\n${list(npm)}`,
  ...[...byText].map(([text, libraries]) => `${'-'.repeat(80)}\n${[...new Set(libraries)].join('\n')}\n\n${text}`),
];
writeFileSync(join(folder, 'THIRD-PARTY.txt'), `${parts.join('\n\n')}\n`);
