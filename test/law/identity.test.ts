import { describe, expect, test } from 'vitest'
import {
  checkIdCard,
  checkUscc,
  maskNumber,
  readIdCard,
  readOrganisationCode,
  readPhone,
} from '../../db/people/identity.ts'
import type { CourtDate } from '../../db/time/days.ts'

describe('the citizen’s identity number (GB 11643-1999)', () => {
  test.each([
    ['990101199003070015', '1990-03-07', 'male'],
    ['990101198510200027', '1985-10-20', 'female'],
    ['990101201202290037', '2012-02-29', 'male'],
    ['990101197601010048', '1976-01-01', 'female'],
    ['11010519491231002X', '1949-12-31', 'female'],
    ['11010519491231002x', '1949-12-31', 'female'],
    ['９９０１０１ 19900307 0015', '1990-03-07', 'male'],
  ])('%s: born %s, %s', (number, bornOn, sex) => {
    expect(checkIdCard(number)).toEqual({ bornOn, sex })
  })

  test.each([
    ['110101199001011234', 'checkDigit'],
    ['990101199003070016', 'checkDigit'],
    ['990101199002290010', 'birthDate'],
    ['990101201302290030', 'birthDate'],
    ['990101199013070015', 'form'],
    ['99010119900307001', 'form'],
    ['9901019003070015', 'form'],
    ['099010119900307001', 'form'],
    ['9.90101199003E+17', 'form'],
    ['', 'form'],
  ])('%s is wrong: %s', (number, fault) => {
    expect(readIdCard(number)).toBe(fault)
    expect(checkIdCard(number)).toBeUndefined()
  })

  test('nobody is born in the future', () => {
    expect(readIdCard('990101201202290037', '2012-02-28' as CourtDate)).toBe('birthDate')
    expect(readIdCard('990101201202290037', '2012-02-29' as CourtDate)).toMatchObject({
      sex: 'male',
    })
  })

  test('the public sees neither month nor day of birth', () => {
    expect(maskNumber('idCard', '990101199003070015')).toBe('9901011990****0015')
    expect(maskNumber('idCard', '11010519491231002X')).toBe('1101051949****002X')
    expect(maskNumber('uscc', '91990101MA0TE5T16N')).toBe('91990101MA0TE5T16N')
    expect(maskNumber('passport', 'E12345678')).toBe('E1*****78')
    expect(maskNumber('other', 'A123')).toBe('****')
  })
})

describe('the unified social credit code (GB 32100-2015)', () => {
  test.each([
    ['91990101MA0TE5T16N', 'an enterprise'],
    ['92990101MA0XYTQ316', 'an individual business'],
    ['91990101MA00003300', 'remainder 0: the check needs the outer mod 31'],
    ['91990101MA0000285Y', 'remainder 1'],
    ['91350100M000100Y43', 'the published sample'],
    [' 91350100m000100y43 ', 'small letters and spaces'],
  ])('%s is right: %s', (code) => {
    expect(checkUscc(code)).toMatchObject({ checked: true })
  })

  test('a wrong check character is told, and left to the staff', () => {
    expect(checkUscc('91350100M000100Y44')).toEqual({
      number: '91350100M000100Y44',
      checked: false,
    })
  })

  test.each(['91350100M000100Y4', '91350100I000100Y43', '9135010OM000100Y43', '', '某公司'])(
    '%s is none',
    (code) => {
      expect(checkUscc(code)).toBeUndefined()
    },
  )

  test('an organisation code of before 2015 is read as well', () => {
    expect(readOrganisationCode('10162374-1')).toBe('101623741')
    expect(readOrganisationCode('69769418-7')).toBe('697694187')
    expect(readOrganisationCode('69769418-8')).toBeUndefined()
  })
})

describe('telephone numbers', () => {
  test.each([
    ['+86 138 1234 5678', '13812345678'],
    ['8613812345678', '13812345678'],
    ['0086-138-1234-5678', '13812345678'],
    ['138－1234－5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['0532-84745328', '0532-84745328'],
    ['(0532)84745328', '053284745328'],
    ['010-12345678-801', '010-12345678-801'],
    ['12368', '12368'],
  ])('%s is %s', (written, number) => {
    expect(readPhone(written)).toBe(number)
  })

  test.each(['12812345678', '1381234567', '无', '', '138123456789'])('%s is none', (written) => {
    expect(readPhone(written)).toBeUndefined()
  })
})
