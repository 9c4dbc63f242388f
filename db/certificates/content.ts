import { z } from 'zod'

const Text = z.string().max(2_000)
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Moment = z.iso.datetime()
const Words = z.strictObject({ zh: Text, en: Text })

const Attempt = z.strictObject({
  at: Moment,
  channel: z.enum(['chat', 'mail', 'sms', 'letter']),
  outcome: Text,
  /** The provider's code and id, never its text. */
  code: Text.nullable(),
  providerId: Text.nullable(),
  /** Keyed: it says that two messages went to the same address, and not to which. */
  addressHash: Text.nullable(),
  /** Of what was handed over, a mark of repetition included. */
  textHash: Hash.nullable(),
  /** Of the provider's own words. */
  receiptHash: Hash.nullable(),
  /** By the provider's clock. */
  saidAt: Moment.nullable(),
})

const LegalMoment = z.strictObject({
  /** A notification informs; a service has effects of procedure and needs consent where it is electronic. */
  act: z.enum(['notification', 'service']),
  state: z.enum(['reached', 'notReached', 'returned']),
  at: Moment.nullable(),
  channel: Attempt.shape.channel.nullable(),
  rule: Text,
  document: Text,
  article: Text,
  says: Words,
})

/** What a certificate says of a message: nothing that its recipient may not see, and neither name nor address. */
export const CertificateContent = z.strictObject({
  kind: z.literal('yangguang-delivery-certificate'),
  version: z.literal(1),
  court: Text,
  courtName: Words,
  number: Text,
  caseNumber: Text,
  role: z.enum(['applicant', 'debtor']),
  /** Why the court had to tell it. */
  mandate: z.strictObject({ rule: Text, document: Text, article: Text, says: Words }),
  template: z.strictObject({ name: Text, version: Text.nullable() }),
  language: z.enum(['zh', 'en']),
  madeAt: Moment,
  textHash: Hash,
  attempts: z.array(Attempt).max(10_000),
  legal: LegalMoment,
  /** When the last of what it says happened; later attempts make another certificate. */
  asOf: Moment,
})
export type CertificateContent = z.output<typeof CertificateContent>
export type CertifiedAttempt = z.output<typeof Attempt>
export type LegalMoment = z.output<typeof LegalMoment>

/** The certificate as a file. */
export const CertificateFile = z.strictObject({
  certificate: CertificateContent,
  signature: z.strictObject({
    algorithm: z.literal('Ed25519'),
    key: z.string().regex(/^[0-9a-f]{32}$/),
    value: z.string().regex(/^[\w-]{86}$/),
  }),
})
export type CertificateFile = z.output<typeof CertificateFile>
