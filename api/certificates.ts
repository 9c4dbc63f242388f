import { askAs, issueCertificate, verifyCertificate, Refusal } from '#db'
import { Hono } from 'hono'
import type { Env, Frame } from './frame.ts'
import { posted } from './posted.ts'
import { takeAway } from './take-away.ts'

const page = '/certificates/verify'
/** A certificate of ten thousand attempts is smaller. */
const most = 10_000_000

const noFile = () =>
  new Refusal('upload-missing', {}, [
    { field: 'file', says: { zh: '请选择证明文件', en: 'choose the certificate' } },
  ])

async function certificate(c: Frame): Promise<Response> {
  const { id = '', form } = c.req.param() as { id?: string; form?: string }
  const verifyAt = `${c.var.host.publicUrl}${page}`
  const asked = { notificationId: id, form: form as 'json', verifyAt }
  return takeAway(c, await issueCertificate(c.var.actor, asked))
}

/** Certificates: taken away at the desk and by the party, and checked by anybody, without a sign-in. */
export const certificates = new Hono<Env>()
  .get('/desk/notifications/:id/certificate/:form{json|pdf}', certificate)
  .get('/progress/certificates/:id/:form{json|pdf}', certificate)
  .post(page, (c) =>
    posted(c, {
      page,
      most,
      act: async ({ text }, [file]) => {
        if (!file || file.bytes.length === 0) throw noFile()
        const keys = await askAs(c.var.actor).certificateKeys()
        return verifyCertificate(file.bytes, keys, String(text ?? ''))
      },
      back: (verified) => ({ result: { verified } }),
    }),
  )
