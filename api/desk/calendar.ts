import { loadCalendar, previewCalendar, Refusal } from '#db'
import { Hono } from 'hono'
import type { Form } from '../form.ts'
import type { Env } from '../frame.ts'
import { posted } from '../posted.ts'
import { perform } from './act.ts'

/** The file, or what was pasted where none came. */
function handed({ values, files }: Form): Uint8Array | string {
  const [file] = files.filter(({ bytes }) => bytes.length > 0)
  const text = String(values['notice'] ?? '')
  if (file) return file.bytes
  if (text.trim() !== '') return text
  const says = { zh: '请选择文件或者粘贴内容', en: 'choose a file or paste its text' }
  throw new Refusal('upload-missing', {}, [{ field: 'files', says }])
}

const days = (text: unknown) => (text === undefined || text === '' ? [] : String(text).split(' '))

export const calendar = new Hono<Env>()
  .post('/', (c) =>
    posted(c, {
      name: 'calendar',
      page: '/desk/calendar',
      act: async (values, files) => ({
        preview: await previewCalendar(c.var.actor, handed({ values, files })),
      }),
      back: (result) => ({ result }),
    }),
  )
  .post('/confirm', (c) =>
    posted(c, {
      name: 'calendar',
      page: '/desk/calendar',
      act: async ({ off, work, ...values }) => {
        const asked = { ...values, off: days(off), work: days(work) }
        return { entered: await perform(loadCalendar, c.var.actor, asked) }
      },
      back: (result) => ({ result }),
    }),
  )
