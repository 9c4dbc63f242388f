import { document } from './rule.ts'

const { authority, signatures } = document({
  title: '乐东黎族自治县人民法院全面深化执行体制改革工作实施方案（乐法〔2017〕33号）',
  from: '2017-08-01',
  court: '琼9027',
})

export const ledong2017 = {
  'special-listing-ledong': authority('三（二）6', {
    act: 'listing.special.sign',
    signers: ['director'],
    wording: '执行局局长的审批权限：……将特殊主体纳入失信被执行人名单',
    says: {
      zh: '特殊主体纳入失信名单，先经执行局局长审批',
      en: 'A special subject is listed only after the director has agreed',
    },
  }),
  'exit-ban-ledong': signatures('三（二）6', {
    matter: 'exitBan',
    order: [['judge']],
    wording: '执行法官的审批权限：……对被执行人采取限制出境措施',
    says: { zh: '限制出境由执行法官审批', en: 'An exit ban is approved by the enforcement judge' },
  }),
  'change-applicant-ledong': signatures('三（二）6', {
    matter: 'changeApplicant',
    order: [['judge']],
    wording: '执行法官的审批权限：……变更申请执行人',
    says: {
      zh: '变更申请执行人由执行法官审批',
      en: 'A change of the applicant is approved by the enforcement judge',
    },
  }),
  'exit-ban-special-ledong': signatures('三（二）6', {
    matter: 'exitBan.special',
    order: [['director']],
    wording: '执行局局长的审批权限：……对特殊主体采取限制出境措施',
    says: {
      zh: '对特殊主体限制出境由执行局局长审批',
      en: 'An exit ban on a special subject is approved by the director',
    },
  }),
  'debt-for-property-ledong': signatures('三（二）6', {
    matter: 'debtForProperty',
    order: [['director']],
    wording: '执行局局长的审批权限：……对被执行人的财产采取抵债处置性措施',
    says: {
      zh: '以物抵债由执行局局长审批',
      en: 'Property in place of money is approved by the director',
    },
  }),
  'release-ledong': signatures('三（二）6', {
    matter: 'release',
    order: [['director']],
    wording: '执行局局长的审批权限：……解除查封、扣押、冻结等查控措施',
    says: {
      zh: '解除查封、扣押、冻结由执行局局长审批',
      en: 'Releasing seized property is approved by the director',
    },
  }),
  'change-panel-ledong': signatures('三（二）6', {
    matter: 'changePanel',
    order: [['director']],
    wording: '执行局局长的审批权限：……因并案执行、工作调整等决定变更合议庭成员及承办人',
    says: {
      zh: '变更合议庭成员、承办人由执行局局长审批',
      en: 'A change of panel or officer is approved by the director',
    },
  }),
  'merge-ledong': signatures('三（二）6', {
    matter: 'merge',
    order: [['director']],
    wording: '执行局局长的审批权限：……合并执行、对外委托执行',
    says: { zh: '合并执行由执行局局长审批', en: 'Merging cases is approved by the director' },
  }),
  'delegation-ledong': signatures('三（二）6', {
    matter: 'delegation',
    order: [['director']],
    wording: '执行局局长的审批权限：……合并执行、对外委托执行',
    says: {
      zh: '对外委托执行由执行局局长审批',
      en: 'Delegation to another court is approved by the director',
    },
  }),
  'stay-ledong': signatures('三（二）6', {
    matter: 'stay',
    order: [['director']],
    wording: '执行局局长的审批权限：……暂缓执行、中止执行、终结执行',
    says: {
      zh: '暂缓执行由执行局局长审批',
      en: 'Deferring enforcement is approved by the director',
    },
  }),
  'pause-ledong': signatures('三（二）6', {
    matter: 'pause',
    order: [['director']],
    wording: '执行局局长的审批权限：……暂缓执行、中止执行、终结执行',
    says: { zh: '中止执行由执行局局长审批', en: 'Staying enforcement is approved by the director' },
  }),
  'ending-ledong': signatures('三（二）6', {
    matter: 'ending',
    order: [['director']],
    wording: '执行局局长的审批权限：……暂缓执行、中止执行、终结执行',
    says: { zh: '终结执行由执行局局长审批', en: 'Ending enforcement is approved by the director' },
  }),
  'closing-ledong': signatures('三（二）6', {
    matter: 'closing',
    order: [['director']],
    wording: '执行局局长的审批权限：……结案审批',
    says: { zh: '结案由执行局局长审批', en: 'Closing a case is approved by the director' },
  }),
  'suspension-ledong': signatures('三（二）6', {
    matter: 'suspension',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……裁定终结本次执行程序',
    says: {
      zh: '裁定终结本次执行程序由院长或者院长授权的副院长审批',
      en: 'Suspension is approved by the president, or a vice president whom the president authorised',
    },
  }),
  'extension-ledong': signatures('三（二）6', {
    matter: 'extension',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……执行案件须延长执行期限',
    says: {
      zh: '延长执行期限由院长或者院长授权的副院长审批',
      en: 'An extension is approved by the president, or a vice president whom the president authorised',
    },
  }),
  'search-warrant-ledong': signatures('三（二）6', {
    matter: 'searchWarrant',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……签发搜查令',
    says: {
      zh: '搜查令由院长或者院长授权的副院长签发',
      en: 'A search warrant is signed by the president, or a vice president whom the president authorised',
    },
  }),
  'eviction-ledong': signatures('三（二）6', {
    matter: 'eviction',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……签发……强制迁出房屋或强制退出土地的公告',
    says: {
      zh: '强制迁出公告由院长或者院长授权的副院长签发',
      en: 'A notice of eviction is signed by the president, or a vice president whom the president authorised',
    },
  }),
  'summons-ledong': signatures('三（二）6', {
    matter: 'summons',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……对被执行人采取拘传、拘留等强制措施及罚款',
    says: {
      zh: '拘传由院长或者院长授权的副院长审批',
      en: 'A summons by force is approved by the president, or a vice president whom the president authorised',
    },
  }),
  'detention-ledong': signatures('三（二）6', {
    matter: 'detention',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……对被执行人采取拘传、拘留等强制措施及罚款',
    says: {
      zh: '拘留由院长或者院长授权的副院长审批',
      en: 'Detention is approved by the president, or a vice president whom the president authorised',
    },
  }),
  'fine-ledong': signatures('三（二）6', {
    matter: 'fine',
    order: [['president']],
    delegable: ['vicePresident'],
    wording: '院长或院长授权的副院长的审批权限：……对被执行人采取拘传、拘留等强制措施及罚款',
    says: {
      zh: '罚款由院长或者院长授权的副院长审批',
      en: 'A fine is approved by the president, or a vice president whom the president authorised',
    },
  }),
  'objection-outside-ledong': authority('三（一）1', {
    act: 'step.N24',
    signers: ['judge'],
    wording:
      '需要通过审判权来审查和处理的执行异议、申诉等事项的案件……均由审判事务管理办公室审查和办理',
    says: {
      zh: '执行异议、复议由审判事务管理办公室的法官审查和登记',
      en: 'Objections are reviewed and recorded by judges of the trial management office',
    },
  }),
} as const
