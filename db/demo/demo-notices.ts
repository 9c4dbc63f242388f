import { draftBounty } from '../bounties/draft-bounty.ts'
import { publishBounty } from '../bounties/publish-bounty.ts'
import { signBounty } from '../bounties/sign-bounty.ts'
import { draftNotice } from '../notices/draft-notice.ts'
import { publishNotice } from '../notices/publish-notice.ts'
import { signNotice } from '../notices/sign-notice.ts'
import { addDays, addMonths } from '../time/days.ts'
import { through, type DemoCourt } from './demo-court.ts'

/** One bounty of each kind, published, and one that waits for its signature. */
export async function offerDemoBounties({ court, actors, cases, today }: DemoCourt) {
  const year = today.slice(0, 4)
  const offers = [
    {
      kind: 'property',
      rewardShare: '10',
      reward: '按执行到位金额的百分之十支付。',
      wanted: '被执行人名下尚未被法院掌握的房产、车辆、存款、股权、到期债权等财产线索。',
      appliedOn: addDays(today, -30),
      promised: '申请执行人书面承诺：线索使债权全部或者部分实现的，从执行款中支付悬赏金。',
    },
    {
      kind: 'whereabouts',
      reward: '提供准确下落并协助找到被执行人的，按本公告给予奖励人民币二千元。',
      wanted: '被执行人现在的准确下落。请不要自行跟踪、拦截或者扣留任何人。',
      detentionNumber: `（${year}）${court.code}司惩1号`,
    },
    {
      kind: 'reward',
      reward: '法院按照线索的价值给予适当奖励。',
      wanted: '被执行人的财产线索或者下落线索。',
    },
    {
      kind: 'property',
      rewardSum: '20000',
      reward: '线索使债权全部实现的，支付人民币二万元。',
      wanted: '被执行人转移、隐匿财产的线索。',
      appliedOn: addDays(today, -6),
      promised: '申请执行人书面承诺按公告支付。',
    },
  ] as const
  for (const [at, offer] of offers.entries()) {
    const file = cases[at + 4]!
    const draft = await draftBounty(actors.officer, {
      ...offer,
      caseFileId: file.id,
      partyId: file.debtorId,
      number: `（${year}）${court.code}执悬${at + 1}号`,
      unperformed: String(Math.round(file.claim * 0.8)),
      conditions: '线索须为法院尚未掌握，并经核实有效；同一线索由多人提供的，以先后顺序为准。',
      exclusions: '申请执行人的代理人、负有提供线索义务的人员，以及其他不宜领取的情形，不予发放。',
      until: addMonths(today, 3 + at),
    })
    const steps = [
      [actors.director, signBounty],
      [actors.clerk, publishBounty],
    ] as const
    await through(
      draft,
      steps.slice(0, at === 3 ? 0 : 2).map(([by, act]) => [by, (who, held) => act(who, held)]),
    )
  }
}

/** Notices of each kind. */
export async function postDemoNotices({ actors, today }: DemoCourt) {
  const notices = [
    {
      kind: 'announcement',
      title: '关于公开征集执行线索的公告',
      body: '凡知悉被执行人财产或者下落的，可以通过本网站、聊天机器人或者值班电话提供线索。法院对举报人的身份和线索内容依法保密。',
      titleEn: 'The court asks for leads',
      bodyEn:
        'Whoever knows of a debtor’s property or whereabouts may tell the court through this site, the chat or the duty phone. Who informs, and what they say, is kept secret by law.',
    },
    {
      kind: 'announcement',
      title: '关于防范冒充法院工作人员诈骗的提示',
      body: '法院不会通过短信、电话索要验证码，也不会要求向个人账户转账。收到可疑信息，请拨打值班电话核实。',
      titleEn: 'Beware of people who pretend to be the court',
      bodyEn:
        'The court never asks for a verification code by message or phone, and never for a transfer to a private account. If in doubt, call the duty phone.',
    },
    {
      kind: 'auction',
      title: '网络司法拍卖公告',
      body: `本院将于${addMonths(today, 1)}十时起在网络司法拍卖平台公开拍卖一批机动车，详情见拍卖平台页面。`,
      titleEn: 'Online judicial auction',
      bodyEn: `From 10:00 on ${addMonths(today, 1)} the court sells vehicles by online judicial auction; see the auction platform.`,
    },
  ] as const
  for (const notice of notices) {
    const draft = await draftNotice(actors.officer, { ...notice, until: addMonths(today, 6) })
    await through(draft, [
      [actors.director, (by, held) => signNotice(by, held)],
      [actors.director, (by, held) => publishNotice(by, held)],
    ])
  }
}
