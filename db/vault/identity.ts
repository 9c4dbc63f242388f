import { z } from 'zod'
import { maybe, Text } from '../fields.ts'
import { checkIdCard, readPhone } from '../people/identity.ts'

/**
 * Who an informant is and how to reach them (财产调查规定 23): a name, and what of the rest is given. A number that
 * cannot be one is refused at once, since nobody can ask back for it later.
 */
export const Identity = z.strictObject({
  name: Text(2, 60),
  idNumber: maybe(
    Text(1, 40).transform((text, context) => {
      const number = text
        .normalize('NFKC')
        .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
        .toUpperCase()
      if (checkIdCard(number)) return number
      context.addIssue({
        code: 'custom',
        message:
          '身份证号码有误，请逐位核对 | is not a valid identity number; please compare each digit',
      })
      return z.NEVER
    }),
  ),
  phone: maybe(
    Text(1, 40).transform((text, context) => {
      const phone = readPhone(text)
      if (phone) return phone
      context.addIssue({
        code: 'custom',
        message:
          '电话号码有误，请写手机号或带区号的固定电话 | is not a phone number; write a mobile number, or a fixed line with its area code',
      })
      return z.NEVER
    }),
  ),
  address: maybe(Text(1, 200)),
  /** Where a reward is paid to: bank and account number, in the informant's own words. */
  account: maybe(Text(1, 120)),
})
export type Identity = z.output<typeof Identity>
