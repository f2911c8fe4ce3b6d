import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { coreFonts } from './vite.core-fonts';
import { viewerMessages } from './vite.viewer-messages';

/** What is built for other sites and for the stateless page, without Vaadin: `web/EmbedBundle` serves it. */
const OUT = 'target/classes/embed';

/** Leaves out indentation in styles and templates. */
function lean(): Plugin {
  return {
    name: 'lean',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      // Of white space in templates one line feed is as good as all of it. In styles nothing is taken away after a brace that
      // may end a value filled in.
      return code.replace(/\n\s+/g, '\n').replace(/css`[^`]*`/g, (styles) =>
        styles
          .replace(/\s+/g, ' ')
          .replace(/ ?([{;]) ?/g, '$1')
          .replace(/ }/g, '}'),
      );
    },
  };
}

/** Leaflet looks for SVG by writing HTML as text, at which it ends on a page with Trusted Types. */
function withoutHtmlAsText(): Plugin {
  const found = "div.innerHTML = '<svg/>'";
  return {
    name: 'without-html-as-text',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/leaflet/src/core/Browser.js')) return null;
      if (!code.includes(found)) this.error('Leaflet has changed: see withoutHtmlAsText');
      return code.replace(found, "div.append(svgCreate('svg'))");
    },
  };
}

/** Scripts that pages load the old way keep their names to themselves. */
function enclosed(name: string): Plugin {
  return {
    name: 'enclosed',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.name === name) chunk.code = `(()=>{${chunk.code.trim()}})()`;
    },
  };
}

/** Vite leaves workers out of its manifest, which says what is served. */
function workers(): Plugin {
  return {
    name: 'workers',
    apply: 'build',
    writeBundle: {
      sequential: true,
      handler({ dir }, bundle) {
        const file = join(dir!, 'manifest.json');
        const manifest = JSON.parse(readFileSync(file, 'utf8'));
        for (const { fileName } of Object.values(bundle)) {
          const name = /-worker-[^/]*\.js$/.test(fileName) && fileName;
          if (name) manifest[name] = { file: name };
        }
        writeFileSync(file, JSON.stringify(manifest, null, 2));
      },
    },
  };
}

/** Puts a gzipped and a Brotli copy beside every file that gets smaller by it. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir }) {
        for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
          const file = join(dir!, name);
          if (!/\.(?:js|css|svg)$/.test(file) || !statSync(file).isFile()) continue;
          const plain = readFileSync(file);
          writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
          const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
          writeFileSync(`${file}.br`, brotliCompressSync(plain, { params: quality }));
        }
      },
    },
  };
}

export default defineConfig({
  // Addresses in the bundle are relative to its files: it works from any host and below any path.
  base: './',
  publicDir: false,
  plugins: [
    coreFonts(),
    lean(),
    viewerMessages(),
    withoutHtmlAsText(),
    enclosed('host'),
    workers(),
    packed(),
  ],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: {
        page: 'frontend/embed/page.ts',
        site: 'frontend/embed/site-page.ts',
        element: 'frontend/embed/element.ts',
        host: 'frontend/embed/host.ts',
      },
      preserveEntrySignatures: 'allow-extension',
    },
  },
});
