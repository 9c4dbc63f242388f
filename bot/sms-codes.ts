import type { Sent } from '#db'

/** Who a gateway's refusal is about; by this it is decided who waits, and who goes on by another way. */
type About =
  /** This number, for good: the next channel is tried at once. */
  | 'number'
  /** This number, for now: the gateway sends one number only so much a minute, an hour and a day. */
  | 'numberLimit'
  /** Everything that we send: the whole channel rests. */
  | 'pause'
  /** Our account or our template: nothing was sent, and somebody at the court has to see to it. */
  | 'ours'
  /** What this message says cannot go out under its template. */
  | 'message'
  /** The gateway's own fault, for now. */
  | 'gateway'

/** The gateway's codes as its manual lists them; what is not here is a fault of the gateway. */
export const aboutCodes: Readonly<Record<string, About>> = {
  'isv.MOBILE_NUMBER_ILLEGAL': 'number',
  'isv.PHONE_NUMBER_ILLEGAL': 'number',
  'isv.BLACK_KEY_CONTROL_LIMIT': 'message',
  'isv.PARAM_LENGTH_LIMIT': 'message',
  'isv.PARAM_NOT_SUPPORT_URL': 'message',
  'isv.TEMPLATE_MISSING_PARAMETERS': 'message',
  'isv.TEMPLATE_PARAMS_ILLEGAL': 'message',
  'isv.INVALID_JSON_PARAM': 'message',
  'isv.INVALID_PARAMETERS': 'message',
  'isv.SMS_CONTENT_ILLEGAL': 'message',
  'isv.SMS_TEMPLATE_ILLEGAL': 'message',
  'isv.SMS_SIGNATURE_ILLEGAL': 'message',
  'isv.SIGN_NAME_ILLEGAL': 'message',
  'isv.SMS_SIGNATURE_SCENE_ILLEGAL': 'message',
  'isv.DENY_IP_RANGE': 'ours',
  'isv.BUSINESS_LIMIT_CONTROL': 'numberLimit',
  'isv.DAY_LIMIT_CONTROL': 'pause',
  'isv.MONTH_LIMIT_CONTROL': 'pause',
  'isv.OUT_OF_SERVICE': 'ours',
  'isv.AMOUNT_NOT_ENOUGH': 'ours',
  'isv.PRODUCT_UN_SUBSCRIPT': 'ours',
  'isv.PRODUCT_UNSUBSCRIBE': 'ours',
  'isv.ACCOUNT_NOT_EXISTS': 'ours',
  'isv.ACCOUNT_ABNORMAL': 'ours',
  'isp.RAM_PERMISSION_DENY': 'ours',
  SignatureDoesNotMatch: 'ours',
  IncompleteSignature: 'ours',
  'InvalidAccessKeyId.NotFound': 'ours',
  'InvalidTimeStamp.Expired': 'ours',
  SignatureNonceUsed: 'gateway',
  'Throttling.User': 'pause',
  'Throttling.Api': 'pause',
  Throttling: 'pause',
  'isp.SYSTEM_ERROR': 'gateway',
  'isp.GATEWAY_ERROR': 'gateway',
  ServiceUnavailable: 'gateway',
  InternalError: 'gateway',
}

const minute = 60
/** An account out of money is looked at every quarter of an hour, not at every message. */
const pauses: Record<'pause' | 'ours', number> = { pause: minute, ours: 15 * minute }

/**
 * The code that the ledger holds. A gateway may put anything into its answer, a number too, so only what has the
 * shape of a code goes further.
 */
export const plainCode = (code: unknown): string =>
  typeof code === 'string' && /^[A-Za-z][A-Za-z_.]{1,60}$/.test(code) ? code : 'unknown'

/**
 * What the gateway's code means for a message.
 * @param words the sentence beside the code; read for the length of a limit, and kept nowhere
 */
export function sentOf(given: unknown, words = ''): Sent {
  const code = plainCode(given)
  const about = aboutCodes[code] ?? 'gateway'
  switch (about) {
    case 'number':
    case 'message':
      return { outcome: 'refused', code }
    case 'numberLimit':
      return { outcome: 'failed', code, retryAfterSeconds: limitOf(words), thisAddressAlone: true }
    case 'pause':
      return { outcome: 'failed', code, retryAfterSeconds: pauses.pause, ofProvider: true }
    case 'ours':
      return { outcome: 'failed', code, retryAfterSeconds: pauses.ours, ofProvider: true }
    case 'gateway':
      return { outcome: 'failed', code, ofProvider: true }
  }
}

/** 触发分钟级/小时级/天级流控: how long one number has to be left in peace. */
function limitOf(words: string): number {
  if (words.includes('天级')) return 12 * 60 * minute
  if (words.includes('小时级')) return 60 * minute
  return minute
}
