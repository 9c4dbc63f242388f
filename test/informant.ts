import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll } from 'vitest'
import { drawReceipt, ensureCourts, receiveLead, receiveReport, type Actor } from '../db/index.ts'
import { owner } from './store.ts'

type Role = Extract<Actor, { kind: 'staff' }>['roles'][number]
type Lead = Parameters<typeof receiveLead>[1]
type Report = Parameters<typeof receiveReport>[1]

export const anyone: Actor = { kind: 'anyone' }
export const shibei = '鲁0203'
export const yuhuatai = '苏0114'
export const shifan = '京9901'

/** A member of staff with some offices, signed in. */
export const staff = (court: string, ...roles: Role[]): Actor => ({
  kind: 'staff',
  staffId: randomUUID(),
  court,
  name: `${roles.join('')}甲`,
  roles,
})

/** Gives the test file the five courts. */
export function useCourts(): void {
  beforeAll(() => ensureCourts({ kind: 'operator' }, { demo: true }))
}

/** A lead as the web form sends it, on a receipt of its own. */
export const lead = (other: Partial<Lead> = {}): Lead => ({
  ...drawReceipt(),
  channel: 'web',
  court: shibei,
  category: 'property',
  text: '他的车停在地下车库',
  urgent: false,
  photos: [],
  ...other,
})

export const report = (other: Partial<Report> = {}): Report => ({
  ...drawReceipt(),
  kind: 'correction',
  court: shibei,
  text: '名单上的人不是我',
  ...other,
})

/** Sends a lead and gives its receipt and the id that the desk knows it by. */
export async function sendLead(other: Partial<Lead> = {}) {
  const sent = await receiveLead(anyone, lead(other))
  const [row] = await owner`select id from leads where "order" = ${sent.order}`
  return { ...sent, id: String(row!['id']) }
}

/** Sends a report and gives its receipt and the id that the desk knows it by. */
export async function sendReport(other: Partial<Report> = {}) {
  const sent = await receiveReport(anyone, report(other))
  const [row] = await owner`
    select subject_id as id from journal where subject_kind = 'report' order by seq desc limit 1`
  return { ...sent, id: String(row!['id']) }
}

/** A case file as it was imported. */
export async function caseFile(
  number: string,
  state: string,
  officer = '张执行',
  officerId: string | null = null,
) {
  const court = /[一-龥]\d{4}/.exec(number)![0]
  const [row] = await owner`
    insert into case_files
      (court, case_number, filed_on, officer, officer_id, cause, basis_number, basis_court, claim, state, created_at)
    values
      (${court}, ${number}, '2026-01-05', ${officer}, ${officerId}, '借款合同纠纷', '（2025）民初1号', '本院', 100, ${state}, now())
    returning id`
  return String(row!['id'])
}

/** A listing on a case, in some state of its life; published on the day given. */
export async function listing(caseFileId: string, state: string, publishedAt: string | null) {
  const [row] = await owner`
    with person as (
      insert into parties (court, case_file_id, role, name, kind, id_type, person_key)
      select court, id, 'debtor', ${`李四${state}${publishedAt}`}, 'person', 'idCard', '\\x00'
      from case_files where id = ${caseFileId}
      returning id, court, case_file_id)
    insert into listings
      (court, case_file_id, party_id, state, name, kind, sex, born_on, id_number, masked_number,
        case_number, filed_on, basis_number, basis_court, duty, performance, grounds, exclusions,
        decision_number, decided_on, served_on, published_at, salt)
    select court, case_file_id, id, ${state}, '李四', 'person', 'male', '1990-03-07', '',
      '9901011990****0015', '', '2026-01-05', '', '', '', 'none', '[3]', '{}',
      '（2026）执失1号', '2026-02-01', '2026-02-02', ${publishedAt}, '\\x00'
    from person
    returning id`
  return String(row!['id'])
}

/** A photo of some size, made of noise as real ones are. */
export const photo = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#777777',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
