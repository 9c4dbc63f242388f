import { describe, expect, test } from 'vitest'
import { partsOfCaseNumber, readCaseNumber } from '../../db/cases/case-number.ts'

describe('the number of an enforcement case (法〔2015〕137号)', () => {
  test.each([
    // as written                     canonical
    ['（2023）鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['(2023)鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['〔2023〕鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['[2023]鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['【2023】鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['{2023}鲁0203执1234号', '（2023）鲁0203执1234号'],
    ['　（２０２３）鲁０２０３执 1234 号 ', '（2023）鲁0203执1234号'],
    ['（2023）鲁0203执1234', '（2023）鲁0203执1234号'],
    ['（2024）琼9027执恢3号之一', '（2024）琼9027执恢3号'],
    ['（2021）最高法执监5号', '（2021）最高法执监5号'],
    ['（2020）鲁执复9号', '（2020）鲁执复9号'],
    ['（2022）鲁02执异77号', '（2022）鲁02执异77号'],
    ['（2019）兵0101执保1号', '（2019）兵0101执保1号'],
    ['（2014）甬东执民字第2071号', '（2014）甬东执民字第2071号'],
    ['(2012)东执字第253号', '（2012）东执字第253号'],
    ['（2013）北执字第12-3号', '（2013）北执字第12-3号'],
  ])('%s is %s', (written, canonical) => {
    expect(readCaseNumber(written)).toBe(canonical)
    expect(readCaseNumber(canonical)).toBe(canonical)
  })

  test.each([
    ['2023鲁0203执11', 'no brackets'],
    ['（2023）鲁0203民初11号', 'a trial, not an enforcement case'],
    ['（2023）蒙0101执11号', 'Inner Mongolia is 内'],
    ['（2023）滇01执11号', 'Yunnan is 云'],
    ['（2023）陇01执11号', 'Gansu is 甘'],
    ['（1823）鲁0203执11号', 'no such year'],
    ['（2023）鲁0203执0号', 'numbers are natural'],
    ['（2023）鲁0203执011号', 'numbers have no leading zero'],
    ['（2023）鲁020执11号', 'a code has two or four digits'],
    ['（2023）鲁0203执恢复民11号', 'a type has at most three characters'],
    ['（2023）鲁0203执11号号', 'twice 号'],
    ['', 'nothing'],
    ['<script>（2023）鲁0203执11号', 'something before it'],
  ])('%s is none: %s', (written) => {
    expect(readCaseNumber(written)).toBeUndefined()
  })

  test('its four elements', () => {
    expect(partsOfCaseNumber('（2026）鲁0203执恢90001号之二')).toEqual({
      text: '（2026）鲁0203执恢90001号',
      year: '2026',
      court: '鲁0203',
      type: '执恢',
      number: '90001',
      legacy: false,
    })
    expect(partsOfCaseNumber('（2014）甬东执民字第2071号')).toMatchObject({
      court: '甬东',
      type: '执民',
      number: '2071',
      legacy: true,
    })
  })
})
