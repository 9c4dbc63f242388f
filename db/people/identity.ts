import { readDay, type CourtDate } from '../time/days.ts'

export type IdType = 'idCard' | 'uscc' | 'passport' | 'other'

/** Digits and letters as printed: full-width forms folded, spaces and dashes gone, capitals. */
const foldCode = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase()

const cardForm = /^[1-9]\d{5}((?:18|19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/
const cardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** What is wrong with an identity number: its form, its date of birth, or its check digit. */
export type IdCardFault = 'form' | 'birthDate' | 'checkDigit'

export interface IdCard {
  number: string
  bornOn: CourtDate
  sex: 'male' | 'female'
}

/**
 * Reads a citizen's identity number (GB 11643-1999); unknown division codes are accepted, since old ones stay valid.
 * @param today a birth after this day is refused
 * @returns the number with what it says, or what is wrong with it
 */
export function readIdCard(text: string, today?: CourtDate): IdCard | IdCardFault {
  const number = foldCode(text)
  const form = cardForm.exec(number)
  if (!form) return 'form'
  const bornOn = readDay(`${form[1]}-${form[2]}-${form[3]}`)
  if (!bornOn || (today && bornOn > today)) return 'birthDate'
  const sum = cardWeights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  if ('10X98765432'[sum % 11] !== number[17]) return 'checkDigit'
  return { number, bornOn, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female' }
}

/** The date of birth and the sex that a right identity number says, or undefined for a wrong one. */
export function checkIdCard(
  text: string,
  today?: CourtDate,
): { bornOn: CourtDate; sex: 'male' | 'female' } | undefined {
  const card = readIdCard(text, today)
  return typeof card === 'string' ? undefined : { bornOn: card.bornOn, sex: card.sex }
}

const unitCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const unitForm = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const unitWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * Reads a unified social credit code (GB 32100-2015). A wrong check character is told, not refused: codes that
 * fail it exist, and staff decide.
 * @returns undefined when it has not the form of one
 */
export function checkUscc(text: string): { number: string; checked: boolean } | undefined {
  const number = foldCode(text)
  if (!unitForm.test(number)) return undefined
  const sum = unitWeights.reduce(
    (total, weight, at) => total + weight * unitCharacters.indexOf(number.charAt(at)),
    0,
  )
  // The outer remainder matters: without it a sum that 31 divides would ask for a 32nd character.
  return { number, checked: unitCharacters[(31 - (sum % 31)) % 31] === number[17] }
}

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Reads an organisation code of before 2015 (GB 11714), or gives undefined. */
export function readOrganisationCode(text: string): string | undefined {
  const code = foldCode(text)
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return undefined
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + weight * parseInt(code.charAt(at), 36),
    0,
  )
  return '0X987654321'[sum % 11] === code[8] ? code : undefined
}

/** Hides what the public does not need of a number: of a citizen's, digits 11 to 14; a unit's is public. */
export function maskNumber(idType: IdType, number: string): string {
  if (idType === 'uscc') return number
  if (idType === 'idCard') return `${number.slice(0, 10)}****${number.slice(14)}`
  if (number.length <= 4) return '****'
  return `${number.slice(0, 2)}${'*'.repeat(number.length - 4)}${number.slice(-2)}`
}

/** Reads a mobile number, or a fixed line with its area code; gives it without spaces and country code. */
export function readPhone(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s().\p{Cf}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
  const mobile = plain.replaceAll('-', '').replace(/^(?:\+|00)?86(?=1)/, '')
  if (/^1[3-9]\d{9}$/.test(mobile)) return mobile
  const fixed = plain.replace(/^(?:\+|00)86-?(?=\d)/, '')
  if (/^0\d{2,3}-?\d{5,8}(?:-\d{1,6})?$/.test(fixed)) return fixed
  return fixed === '12368' || fixed === '110' ? fixed : undefined
}
