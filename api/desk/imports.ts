import { importCourt } from '#db'
import { Hono } from 'hono'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { dropUpload, keepUpload, keptUpload } from './uploads.ts'

const megabyte = 1_000_000
/** A whole court's export: more than any other form may carry. */
const largestUpload = 100 * megabyte

export const imports = new Hono<Env>()
  .post('/', (c) =>
    posted(c, {
      name: 'preview',
      page: '/desk/import',
      most: largestUpload,
      act: async (_, files) => {
        const upload = await keepUpload(c, files)
        const kept = await keptUpload(c, upload)
        const report = await importCourt(c.var.actor, { files: kept, dryRun: true }).catch(
          async (error: unknown) => {
            await dropUpload(c, upload)
            throw error
          },
        )
        return { upload, report }
      },
      back: ({ upload, report }) => ({ result: { preview: { upload, report } } }),
    }),
  )
  .post('/confirm', (c) =>
    posted(c, {
      name: 'preview',
      page: '/desk/import',
      act: async ({ upload }) => {
        const kept = await keptUpload(c, upload)
        const report = await importCourt(c.var.actor, { files: kept, dryRun: false })
        await dropUpload(c, upload)
        return report
      },
      back: (report) => ({ result: { imported: { report } } }),
    }),
  )
