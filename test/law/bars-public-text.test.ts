import { describe, expect, test } from 'vitest'
import { categories, type CategoryName } from '../../db/readings/categories.ts'
import { findIn, type ReadingOptions } from '../../db/readings/find.ts'

const asking: ReadingOptions = { asking: true, phones: ['0532-12368', '12368'] }
const kinds = (text: string, options: ReadingOptions = asking) =>
  findIn(text, options).map(({ category }) => category)

/** Sentences of real life in which nothing is wrong. A lawyer adds one wherever the reading was too strict. */
const harmless = [
  '被执行人应于判决生效后十日内向申请执行人偿还借款本金120,000.00元及利息。',
  '拍卖标的：市北区延安路12号3单元501室房屋一套，起拍价1,380,000元。',
  '竞买人须于2026年12月1日10时前交纳保证金13800元。',
  '咨询电话：0532-12368，工作日9:00至17:00。',
  '联系人：书记员，值班电话12368。',
  '本案案号为（2026）鲁0203执12345678号。',
  '依据（2025）鲁0203民初1390号民事判决书，本院于2026-01-31立案。',
  '期间自2026-11-21至2026-12-20止。',
  '身份证号码：9901011990****0015。',
  '统一社会信用代码91990101MA0TE5T16N。',
  '被执行人青岛家家乐超市有限公司未履行给付义务。',
  '被执行人青岛党建文化传播有限公司拒不报告财产。',
  '被执行人市委党校招待所未履行义务。',
  '被执行人青岛康乐医疗器械有限公司有能力履行而拒不履行。',
  '申请执行人市人民医院要求给付医疗费58000元。',
  '支付残疾赔偿金86,000元、住院伙食补助费1200元、护理费3000元。',
  '支付精神损害抚慰金10000元。',
  '被执行人入住市北区延安路12号星级酒店。',
  '请被执行人到住建局（延安路12号）办理备案注销。',
  '向阳光小学支付教学楼工程款2,000,000元。',
  '某某第二中学建设工程施工合同纠纷一案。',
  '本次执行邀请人大代表、政协委员现场见证。',
  '人大代表和政协委员应邀列席旁听。',
  '执行人员及其近亲属不得领取悬赏金。',
  '申请执行人的代理人、执行人员及其配偶不适用本公告。',
  '在夫妻共同财产范围内承担清偿责任。',
  '被执行人青岛兄弟建材有限公司下落不明。',
  '被执行人及其子公司名下车辆三台。',
  '不得支付子女就读高收费私立学校的费用。',
  '竞买人须年满十八周岁，具有完全民事行为能力。',
  '举报人可以提供照片、录音等材料。',
  '拒不履行的，本院将依法予以罚款、拘留；构成犯罪的，依法追究刑事责任。',
  '逾期不腾退的，本院将依法强制执行。',
  '本院定于2026年12月15日10时在网络司法拍卖平台公开拍卖。',
  '征集被执行人除唯一住房外的其他财产线索。',
  '线索不包括被执行人及其所扶养家属生活必需品。',
  '公务员小区3号地下车位使用权一宗。',
  '知情人可以向执行局提供线索，本院对知情人的身份保密。',
  '关注本院微信公众号查询案件进展。',
  '可通过微信支付交纳保证金。',
  '来信请寄本院执行局，邮编266000。',
  '电子邮箱：zxj@sbqfy.gov.cn。',
  '一次性支付人民币壹拾贰万叁仟肆佰伍拾陆元。',
  '二〇二六年十一月二十一日',
  '举报人为两人以上的，按提供线索的先后顺序确定。',
  '车牌号鲁B12345的小型普通客车一辆，行驶里程138000公里。',
  '建筑面积138.50平方米，评估价1,390,000,000元。',
  '请到本院（示范区光明路1号）一楼诉讼服务中心领取。',
  '抗癌药业研究有限公司股权10%。',
  '被执行人应当填写送达地址确认书，写明现住址。',
  'The debtor shall pay 120,000 yuan within ten days.',
  '未成年人保护公益基金会为申请执行人。',
  '被执行人青岛老年公寓有限公司。',
  '全国法院执行信息公开网可以查询本信息。',
] as const

const harmful: readonly (readonly [category: CategoryName, text: string])[] = [
  ['identity', '被执行人身份证号990101199003070015'],
  ['identity', '９９０１０１１９９００３０７００１５'],
  ['identity', '990101 1990 0307 0015'],
  ['identity', '990101-19900307-0015'],
  ['identity', '990101\u200b1990\u200b0307\u200b0015'],
  ['identity', '九九〇一〇一一九九〇〇三〇七〇〇一五'],
  ['identity', '身份证号：990101900307001'],
  ['identity', '号码99010119760101004X尾号'],
  ['account', '账号6222021234567890123'],
  ['account', '卡号6222 0212 3456 7890'],
  ['account', '开户行某银行，账户：６２２２０２１２３４５６７８９０１２３'],
  ['phone', '知情者请电13800138000'],
  ['phone', '请电１３８００１３８０００'],
  ['phone', '138-0013-8000'],
  ['phone', '138 0013 8000'],
  ['phone', '1 3 8 0 0 1 3 8 0 0 0'],
  ['phone', '138\u200b0013\u200b8000'],
  ['phone', '一三八零零一三八零零零'],
  ['phone', '幺三八零零幺三八零零零'],
  ['phone', '壹叁捌零零壹叁捌零零零'],
  ['phone', '138OO138OOO联系'],
  ['phone', '+86 138 0013 8000'],
  ['phone', '①③⑧⓪⓪①③⑧⓪⓪⓪'],
  ['landline', '家里电话0532-88880000'],
  ['landline', '（0532）88880000转802'],
  ['landline', '电话：88880000'],
  ['chat', '加微信：zhang_san1990'],
  ['chat', '微信号 wxid8888888'],
  ['chat', 'V信zhangsan123'],
  ['chat', 'vx：abc123456'],
  ['chat', 'QQ：123456789'],
  ['chat', '扣扣号1234567'],
  ['mail', '邮箱zhangsan@example.com'],
  ['home', '家住市北区延安路12号3单元501室'],
  ['home', '现住中山小区5号楼'],
  ['home', '与他人住青岛市市北区示范路1号'],
  ['home', '住址：李家庄村西头第三家'],
  ['home', '户籍地市南区某某路'],
  ['home', '住 址：延 安 路'],
  ['place', '延安路12号3单元501室'],
  ['place', '其藏身在8号楼2单元301室'],
  ['insult', '该老赖拒不还款'],
  ['insult', '老*赖'],
  ['insult', '老 赖'],
  ['insult', '老\u200b赖'],
  ['insult', '无耻之徒'],
  ['insult', 'this deadbeat'],
  ['informant', '举报人：王小明，'],
  ['informant', '线索提供人为李建国。'],
  ['status', '被执行人系中共党员'],
  ['status', '系某区人大代表'],
  ['status', '市政协委员张某'],
  ['status', '身为公务员拒不履行'],
  ['status', '党 员'],
  ['status', '政治面貌：群众'],
  ['health', '被执行人患有糖尿病'],
  ['health', '确诊癌症晚期'],
  ['health', '系艾滋病患者'],
  ['health', '其为残疾人'],
  ['health', '目前怀孕六个月'],
  ['health', '正在住院治疗'],
  ['health', '患精神病多年'],
  ['family', '其妻子张小花名下'],
  ['family', '与儿子共同居住'],
  ['family', '其母李某代为保管'],
  ['family', '藏匿在岳父家中'],
  ['family', '前妻王某'],
  ['family', 'his wife'],
  ['work', '现在青岛某某机械有限公司工作'],
  ['work', '工作单位为区税务局'],
  ['work', '受雇于某物流公司'],
  ['school', '就读于青岛某大学'],
  ['minorSchool', '孩子就读于阳光小学'],
  ['minorSchool', '实验中学三年级学生'],
  ['minorSchool', '在第一幼儿园上学'],
  ['minor', '其年仅8岁'],
  ['minor', '有未成年子女两名'],
  ['photo', '被执行人照片如下'],
  ['photo', 'https://example.com/a.jpg'],
  ['planned', '本院定于12月1日凌晨对其住所进行搜查'],
  ['planned', '近期将开展夜间行动拘留被执行人'],
  ['exempt', '征集被执行人唯一住房的线索'],
  ['exempt', '欢迎举报其自住房屋内的生活必需品'],
]

describe('what a public text may say', () => {
  test.each(harmless)('%s', (text) => {
    const auction = text.startsWith('拍卖标的')
    expect(kinds(text, { ...asking, mayNamePlaces: auction })).toEqual([])
  })
})

describe('what a public text must not have', () => {
  test.each(harmful)('%s: %s', (category, text) => {
    const found = findIn(text, asking)
    expect(found.map((one) => one.category)).toContain(category)
    for (const one of found) {
      expect(text.slice(one.start, one.end)).toBe(one.words)
      expect(one.words).not.toBe('')
    }
  })
})

describe('where it stands', () => {
  test.each([
    ['请电１３８\u200b００１３８０００。', '１３８\u200b００１３８０００'],
    ['该老 * 赖拒不还款', '老 * 赖'],
    ['𠮷先生电话13800138000', '13800138000'],
  ])('in %s the words are given as they were written', (text, words) => {
    expect(findIn(text)[0]).toMatchObject({ words, start: text.indexOf(words) })
  })
})

describe('names', () => {
  const options = { applicants: ['陈建国'], minors: ['林小满'] }
  test.each([
    ['申请执行人陈建国与被执行人借款合同纠纷', ['name']],
    ['申请执行人陈某某与被执行人借款合同纠纷', []],
    ['申请执行人陈 建 国', ['name']],
    ['林小满之财产', ['minorName']],
  ] as const)('%s', (text, expected) => {
    expect(kinds(text, options)).toEqual(expected)
  })

  test('an address in a text about a minor is the minor’s, and never stands', () => {
    expect(findIn('其年仅8岁，延安路12号3单元501室')).toMatchObject([
      { category: 'minor', release: true },
      { category: 'minorHome', release: false, rule: 'text-minor' },
    ])
  })
})

describe('what can never be let stand', () => {
  /** Each category with its rule; `never` where no second reader can help (docs/decisions). */
  const table = {
    identity: ['text-identity', 'never'],
    account: ['text-account', 'second reader'],
    phone: ['text-contact', 'never'],
    landline: ['text-contact', 'second reader'],
    chat: ['text-contact', 'never'],
    mail: ['text-contact', 'second reader'],
    minorHome: ['text-minor', 'never'],
    minorSchool: ['text-minor', 'never'],
    minorName: ['text-minor', 'never'],
    minor: ['text-minor', 'second reader'],
    home: ['text-home', 'never'],
    place: ['text-home', 'second reader'],
    insult: ['text-insult', 'never'],
    informant: ['text-informant', 'never'],
    status: ['text-political', 'second reader'],
    health: ['text-health', 'second reader'],
    family: ['text-family', 'second reader'],
    work: ['text-work', 'second reader'],
    school: ['text-work', 'second reader'],
    photo: ['text-photo', 'second reader'],
    name: ['text-name', 'second reader'],
    planned: ['text-planned', 'second reader'],
    exempt: ['text-exempt', 'second reader'],
  } as const satisfies Record<CategoryName, readonly [string, 'never' | 'second reader']>

  test.each(Object.entries(table))('%s', (name, [rule, who]) => {
    expect(categories[name as CategoryName]).toMatchObject({
      rule,
      release: who === 'second reader',
    })
  })
})

test('the court’s own phones may stand', () => {
  expect(kinds('请拨打138-0013-8000', { phones: ['13800138000'] })).toEqual([])
  expect(kinds('请拨打0532—88880000', { phones: ['0532-88880000'] })).toEqual([])
})

test('a long text of many numbers is read to its end', () => {
  const long = `${'被执行人应当履行生效法律文书确定的义务，'.repeat(600)}1${' 3'.repeat(3000)}`
  expect(findIn(long, asking)).toEqual(expect.any(Array))
})
