import { readFile } from 'node:fs/promises'
import { momentOnPaper } from '../documents/moment-text.ts'
import { z } from 'zod'
import { verifyCertificate, type Verified } from './verify.ts'

const KeysFile = z.object({
  keys: z.array(z.object({ court: z.string(), id: z.string(), publicKey: z.string() })),
})

const said: Record<Verified['outcome'], string> = {
  genuine: '真实：由法院签名，没有改动 / genuine',
  altered: '不真实：签名以后被改动过 / altered after it was signed',
  unknownKey: '不真实：不是这些公钥签名的 / signed with none of these keys',
  unreadable: '不能核验：不是完整的证明原文件 / not a complete original file',
}

/**
 * Checks a certificate with a file of public keys (from /api/v1/keys), without a database and without a network
 * (在线诉讼规则 三十一).
 * @throws Error naming the file that cannot be read
 */
export async function verifyCertificateFile(
  file: string | undefined,
  key: string | undefined,
): Promise<{ lines: string[]; json: Verified; well: boolean }> {
  if (!file || !key) {
    throw new Error('用法 / usage: certificate verify <file> --key <keys of /api/v1/keys>')
  }
  const cannot = (path: string) => () => {
    throw new Error(`${path}：读不到。 / ${path} cannot be read.`)
  }
  const bytes = await readFile(file).catch(cannot(file))
  const keys = KeysFile.safeParse(jsonOf(await readFile(key, 'utf8').catch(cannot(key))))
  if (!keys.success) throw new Error(`${key}：不是公钥文件。 / ${key} is no file of public keys.`)
  const json = verifyCertificate(new Uint8Array(bytes), keys.data.keys)
  if (json.outcome !== 'genuine') return { lines: [said[json.outcome]], json, well: false }
  const { certificate } = json
  const { legal } = certificate
  const lines = [
    said.genuine,
    `${certificate.courtName.zh} ${certificate.number} ${certificate.caseNumber}`,
    `${legal.says.zh} / ${legal.says.en}`,
    legal.at
      ? `到达 / arrived: ${momentOnPaper(legal.at)} (${legal.channel})`
      : '没有到达的证据 / no evidence of arrival',
    `正文指纹 / text: ${certificate.textHash}`,
  ]
  return { lines, json, well: true }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
