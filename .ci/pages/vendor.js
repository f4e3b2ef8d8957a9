// Bundles what the pages use of others into one file each, beside its licence. `--check` says whether what is in the repository is that, byte for byte.
import { build } from 'esbuild';
import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../functions/src/main/resources/dev/ringback/page/vendor');

const vendored = [
  {
    name: 'lit',
    licence: 'LICENSE',
    exports: `
      export { LitElement, html, nothing, svg } from 'lit';
      export { repeat } from 'lit/directives/repeat.js';
      export { live } from 'lit/directives/live.js';`,
  },
  {
    name: 'connect',
    package: '@amazon-connect/app',
    exports: `
      export { AmazonConnectApp } from '@amazon-connect/app';
      export { ContactClient } from '@amazon-connect/contact';
      export { VoiceClient } from '@amazon-connect/voice';`,
  },
  { name: 'js-yaml', licence: 'LICENSE', exports: `export { load, CORE_SCHEMA } from 'js-yaml';` },
  { name: 'oauth4webapi', licence: 'LICENSE.md', exports: `export * from 'oauth4webapi';` },
];

async function bundled({ name, package: from = name, exports }) {
  const { version } = JSON.parse(await readFile(join(here, 'node_modules', from, 'package.json'), 'utf8'));
  const { outputFiles } = await build({
    stdin: { contents: exports, resolveDir: here },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: `// ${from} ${version}, bundled by .ci/pages/vendor.js; its licence is in ${name}.licence.txt` },
    write: false,
  });
  return outputFiles[0].contents;
}

const check = process.argv.includes('--check');
const differing = [];
await mkdir(target, { recursive: true });
for (const one of vendored) {
  const files = {
    [`${one.name}.js`]: Buffer.from(await bundled(one)),
    // Connect's packages name the Apache License and bring no file: it is the repository's own.
    [`${one.name}.licence.txt`]: await readFile(one.licence ? join(here, 'node_modules', one.name, one.licence) : join(here, '../../LICENSE')),
  };
  for (const [file, bytes] of Object.entries(files)) {
    const path = join(target, file);
    if (!check) {
      await writeFile(path, bytes);
    } else if (!bytes.equals(await readFile(path).catch(() => Buffer.alloc(0)))) {
      differing.push(path);
    }
  }
}
if (differing.length > 0) {
  console.error(`not what \`npm run vendor\` makes: ${differing.join(', ')}`);
  process.exit(1);
}
