import { document } from './rule.ts'

const { authority, bar } = document({ title: '阳光执行使用规则', from: '2026-01-01' })

const drafters = ['officer', 'clerk', 'judge', 'director']
const publishers = ['clerk', 'judge', 'director', 'president']
const deciders = ['judge', 'director', 'president']

/** How public records are written, signed and looked up, where no statute says it. */
export const housePublication = {
  'id-number-wrong': bar(
    '九（一）',
    'input',
    '证件号码有误：校验位或者出生日期不正确，没有进行核对。请逐位检查后再试。',
    'The number is mistyped: its check digit or date of birth is wrong. Nothing was compared; please look at each digit.',
  ),
  'public-text': bar(
    '九（二）',
    'law',
    '“{field}”中含有不得公开的内容：{found}。请删去后再提交。',
    '“{field}” has what may not be made public: {found}. Please take it out.',
  ),
  'listing-once': bar(
    '九（三）',
    'law',
    '该被执行人在本案中已有一条尚未终结的失信记录。',
    'There already is an entry for this debtor in this case that has not ended.',
  ),
  'listing-previous': bar(
    '九（四）',
    'law',
    '重新纳入须有新的决定，并只能接续同一被执行人已经删除或者期限届满的记录。',
    'Listing again needs a new decision, and follows only an entry of the same debtor that was removed or is over.',
  ),
  'listing-unchecked': bar(
    '九（五）',
    'law',
    '须由起草人以外的法官或者局长审查，且审查后内容没有改动。',
    'A judge or the director who did not draft it has to check it, and nothing may change afterwards.',
  ),
  'record-unsigned': bar(
    '九（六）',
    'law',
    '尚未签发，不得公布。',
    'It has not been signed, so it may not be published.',
  ),
  'endorsement-needed': bar(
    '九（七）',
    'law',
    '案件标有“敏感”或者“慎重”，公开前须经另一位领导（局长、分管院长或者院长）另行审批。',
    'The case is marked sensitive or cautious; before publication another leader (director, vice president or president) has to agree.',
  ),
  'endorsement-not-needed': bar(
    '九（七）',
    'law',
    '本案没有“敏感”或者“慎重”标记，不需要另行审批。',
    'The case is marked neither sensitive nor cautious, so no further approval is needed.',
  ),
  'bounty-whereabouts-detention': bar(
    '九（八）',
    'law',
    '下落悬赏只针对已被决定拘留的被执行人，须写明拘留决定书文号。',
    'A bounty for whereabouts is only for a debtor whom the court decided to detain; give the number of that decision.',
  ),
  'bounty-kinds': bar(
    '九（九）',
    'law',
    '下落悬赏和举报奖励不由申请执行人支付，不得写入财产悬赏的金额、比例或者条件。',
    'The applicant does not pay for whereabouts or court rewards; such a notice may not state a property bounty’s sum, share or conditions.',
  ),
  'bounty-until': bar(
    '九（十）',
    'law',
    '截止日期已过，请填写今天以后的日期。',
    'The last day has passed; please give a later one.',
  ),
  'bounty-number': bar(
    '九（十一）',
    'law',
    '本院已有同号的悬赏公告。',
    'This court already has a bounty with this number.',
  ),
  'bounty-case-closed': bar(
    '九（十七）',
    'law',
    '案件已经结案，不得再发布悬赏公告。',
    'The case has ended, so no bounty is published in it any more.',
  ),
  'bounty-minor': bar(
    '九（十八）',
    'law',
    '被执行人未满十八周岁，或者出生日期不明，不得在悬赏公告中写明其身份。',
    'The debtor is under eighteen, or the date of birth is not known; no bounty names them.',
  ),
  'restriction-minor': bar(
    '九（十八）',
    'law',
    '该人在限制消费令之日未满十八周岁，不得公开限制其消费。',
    'The person was under eighteen on the day of the order; no restriction names them.',
  ),
  'restriction-born-unknown': bar(
    '九（十八）',
    'law',
    '出生日期不明，请核对该人不是未成年人；核对无误的，可以继续。',
    'The date of birth is not known. Please make sure that this is no minor; if so, you may go on.',
  ),
  'bounty-signer': bar(
    '九（十二）',
    'authority',
    '财产悬赏由法官或者局长签发，下落悬赏和举报奖励由局长签发。',
    'A bounty for property is signed by a judge or the director; the other two kinds by the director.',
  ),
  'notice-english': bar(
    '九（十三）',
    'input',
    '英文标题和英文正文须同时填写，或者都不填写。',
    'Give both the English title and the English text, or neither.',
  ),
  'notice-until': bar(
    '九（十四）',
    'law',
    '公告期限已过，请填写今天以后的日期。',
    'The notice’s last day has passed; please give a later one.',
  ),
  'listing-drafting': authority('九（十五）', {
    act: 'listing.draft',
    signers: drafters,
    says: { zh: '起草失信决定', en: 'Drafting a listing' },
  }),
  'listing-checking': authority('九（十五）', {
    act: 'listing.check',
    signers: ['judge', 'director'],
    says: { zh: '审查失信决定', en: 'Checking a listing' },
  }),
  'listing-answering': authority('九（十五）', {
    act: 'listing.answer',
    signers: [...drafters, 'president'],
    says: { zh: '确认除外情形', en: 'Answering the exclusions' },
  }),
  'listing-serving': authority('九（十五）', {
    act: 'listing.serve',
    signers: drafters,
    says: { zh: '登记送达', en: 'Recording service' },
  }),
  'listing-publishing': authority('九（十五）', {
    act: 'listing.publish',
    signers: publishers,
    says: { zh: '公布失信信息', en: 'Publishing an entry' },
  }),
  'listing-publishing-imported': authority('九（十六）', {
    act: 'listing.publish.imported',
    signers: ['president'],
    says: {
      zh: '导入的失信信息由院长审核后公布',
      en: 'An imported entry is published by the president',
    },
  }),
  'listing-correcting': authority('九（十五）', {
    act: 'listing.correct',
    signers: deciders,
    says: { zh: '更正失信信息', en: 'Correcting an entry' },
  }),
  'listing-removing': authority('九（十五）', {
    act: 'listing.remove',
    signers: publishers,
    says: { zh: '删除失信信息', en: 'Removing an entry' },
  }),
  withdrawing: authority('九（十五）', {
    act: 'withdraw',
    signers: [...drafters, 'president'],
    says: { zh: '撤回尚未公布的文书', en: 'Withdrawing what is not public yet' },
  }),
  endorsing: authority('九（七）', {
    act: 'endorse',
    signers: ['director', 'vicePresident', 'president'],
    says: { zh: '另行审批', en: 'The further approval' },
  }),
  'restriction-drafting': authority('九（十五）', {
    act: 'restriction.draft',
    signers: drafters,
    says: { zh: '起草限制消费令', en: 'Drafting a restriction' },
  }),
  'restriction-serving': authority('九（十五）', {
    act: 'restriction.serve',
    signers: drafters,
    says: { zh: '登记送达', en: 'Recording service' },
  }),
  'restriction-publishing': authority('九（十五）', {
    act: 'restriction.publish',
    signers: publishers,
    says: { zh: '公布限制消费令', en: 'Publishing a restriction' },
  }),
  'restriction-correcting': authority('九（十五）', {
    act: 'restriction.correct',
    signers: deciders,
    says: { zh: '更正限制消费令', en: 'Correcting a restriction' },
  }),
  'restriction-lifting': authority('九（十五）', {
    act: 'restriction.lift',
    signers: deciders,
    says: { zh: '解除限制消费', en: 'Lifting a restriction' },
  }),
  'bounty-drafting': authority('九（十五）', {
    act: 'bounty.draft',
    signers: drafters,
    says: { zh: '起草悬赏公告', en: 'Drafting a bounty' },
  }),
  'bounty-whereabouts-authority': authority('九（十二）', {
    act: 'bounty.whereabouts.sign',
    signers: ['director'],
    says: { zh: '下落悬赏由局长签发', en: 'A bounty for whereabouts is signed by the director' },
  }),
  'bounty-reward-authority': authority('九（十二）', {
    act: 'bounty.reward.sign',
    signers: ['director'],
    says: { zh: '举报奖励由局长签发', en: 'A court reward is signed by the director' },
  }),
  'bounty-publishing': authority('九（十五）', {
    act: 'bounty.publish',
    signers: publishers,
    says: { zh: '发布、更正、结束悬赏公告', en: 'Publishing, correcting and closing a bounty' },
  }),
  'notice-drafting': authority('九（十五）', {
    act: 'notice.draft',
    signers: drafters,
    says: { zh: '起草公告', en: 'Drafting a notice' },
  }),
  'notice-signing': authority('九（十五）', {
    act: 'notice.sign',
    signers: ['director', 'president'],
    says: {
      zh: '公告由局长或者院长签发',
      en: 'A notice is signed by the director or the president',
    },
  }),
  'notice-publishing': authority('九（十五）', {
    act: 'notice.publish',
    signers: publishers,
    says: { zh: '发布、更正、撤下公告', en: 'Publishing, correcting and taking down a notice' },
  }),
} as const
