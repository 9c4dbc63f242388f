import { defineConfig } from 'astro/config'
import { inProcess } from './adapter.ts'
import { completeTexts } from './texts/complete.ts'

export default defineConfig({
  output: 'server',
  adapter: inProcess(),
  integrations: [completeTexts()],
  srcDir: '.',
  outDir: '../dist/site',
  cacheDir: '../node_modules/.astro',
  // As in HTML: a line break between two words is a space.
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: '_astro' },
  // The api checks the origin of every form itself, for pages and the JSON API alike.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  vite: { cacheDir: '../node_modules/.vite', build: { assetsInlineLimit: 0 }, logLevel: 'warn' },
})
