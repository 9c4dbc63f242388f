import { document } from './rule.ts'

const { bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

/** How the name of an informant is kept and opened: two people, a reason, an hour when it ends (design 4). */
export const houseVault = {
  'vault-closed': bar(
    '七（三十一）',
    'missing',
    '本院的保密库目前没有两名不同的人员（监察、保密员各一名）保管钥匙，现在不能收存姓名。您可以匿名提交，或者拨打值班电话。',
    'This court’s vault has no two people (one supervisor, one custodian) who hold its keys at present, so it cannot take a name. You may send without a name, or call the duty phone.',
  ),
} as const
