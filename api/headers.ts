const policy =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"

/** The same policy where keys are made and used in the browser: libsodium is WebAssembly, and still no script is evaluated. */
export const mayRunWasm = `${policy}; script-src 'self' 'wasm-unsafe-eval'`

/** Where somebody may put the place at which they stand into a form; nowhere else is a page allowed to ask. */
export const mayAskPlace = 'camera=(), microphone=(), geolocation=(self), payment=()'

/** On every answer, whoever makes it. */
export const secureHeaders = (https: boolean): Record<string, string> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
})
