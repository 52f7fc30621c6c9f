import { defineConfig, type Plugin } from 'vite';
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import { licenses } from './scripts/licenses-plugin.ts';

/** A change of Lit's source, of the same length, so that its source map holds. Fails the build when Lit words it differently. */
const changedLit = (file: RegExp, from: RegExp, to: (found: string) => string): Plugin => ({
  name: `changed-lit ${from.source}`,
  transform(code, id) {
    if (!file.test(id)) return undefined;
    const changed = code.replace(from, to);
    if (changed === code) this.error(`Lit no longer says ${from.source}: adapt this plugin.`);
    return { code: changed, map: null };
  },
});

/** A page may have a Lit of its own, and a second Trusted Types policy of the same name throws. */
const ownPolicyName = () =>
  changedLit(/lit-html\.js$/, /createPolicy\((["'`])lit-html\1/, () => 'createPolicy("tender#lit"');

/** What else needs `Promise.withResolvers` has constructable style sheets: Lit's way without them is dead weight. */
const adoptedSheetsOnly = () =>
  changedLit(/css-tag\.js$/, /\w\.ShadowRoot&&\(.*?\.prototype&&.*?\.prototype/, () => '!0');

/** What Rolldown's minifier leaves: the core is counted by the byte. A vendor's code comes minified. */
const smallCode = (): Plugin => ({
  name: 'small-code',
  async renderChunk(code, { moduleIds }) {
    if (moduleIds.some((id) => /node_modules\/(?!@?lit)/.test(id))) return undefined;
    const { code: small = code, map } = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 3 },
      sourceMap: { asObject: true },
      format: { comments: false },
    });
    return { code: small, map: map as never };
  },
});

const smallTemplates = (): Plugin => ({
  name: 'small-templates',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.endsWith('.ts') || !/\b(html|css)`/.test(code)) return undefined;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map ?? null };
  },
});

const CORE =
  /node_modules\/(@lit|lit|lit-html|lit-element)\/|src\/(checkout|client(?!.*(invoice|orocommerce))|contract\/(?!frame-message|invoice)|session\/(?!act|answers|express|warm-up)|elements\/(?!invoices\/|checkout\/(closing|extras|fields|outcome|saved))|locales\/(en|load)\.|ui\/(controls|panel-root|tokens)\.|lib\/(assert-never|compact|on-abort|safe-url|slot-chain)\.|providers\/(provider|registry)\.)/;

export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [smallTemplates(), ownPolicyName(), adoptedSheetsOnly(), smallCode(), licenses()],
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    manifest: true,
    lib: {
      entry: { tender: 'src/index.ts', monitor: 'src/monitor.ts', notification: 'src/notification.ts' },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: {
        minify: true,
        comments: false,
        chunkFileNames: 'chunks/[name]-[hash].js',
        // One file for all that every page needs: many small ones compress badly, and lazy chunks must not import the
        // entry, whose address may differ (`tender.js?v=2`) and be evaluated twice.
        codeSplitting: { groups: [{ name: 'core', test: CORE }] },
      },
    },
  },
});
