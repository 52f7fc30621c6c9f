import { defineConfig, type Plugin } from 'vite';
import { minifyHTMLLiterals } from 'minify-literals';

/**
 * Lit's Trusted Types policy under our own name, because a page may have a Lit of its own and a second policy of the
 * same name throws. Fails the build when Lit words the call differently.
 */
const ownPolicyName = (): Plugin => ({
  name: 'own-policy-name',
  transform(code, id) {
    if (!/lit-html\.js$/.test(id)) return undefined;
    const renamed = code.replace(/createPolicy\((["'`])lit-html\1/, 'createPolicy("tender#lit"');
    if (renamed === code) this.error('lit-html no longer calls createPolicy("lit-html"): adapt this plugin.');
    return { code: renamed, map: null };
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
  /node_modules\/(@lit|lit|lit-html|lit-element)\/|src\/(checkout|client(?!.*invoice)|contract\/(?!invoice)|session\/(?!act|answers)|elements\/(?!checkout\/(extras|fields|saved))|locales\/(en|load)\.|ui\/(controls|panel-root|tokens)\.|lib\/(assert-never|compact|safe-url|slot-chain)\.|providers\/(provider|registry)\.)/;

export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"' },
  plugins: [smallTemplates(), ownPolicyName()],
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: true,
    manifest: true,
    lib: {
      entry: { tender: 'src/index.ts' },
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
