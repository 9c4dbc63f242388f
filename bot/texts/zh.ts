import { zhTip } from './zh-tip.ts'

/** What the chat says in Chinese. English has the same keys (en.ts), which the compiler holds. */
export const zh = {
  languageName: '中文',
  botName: '阳光执行',
  welcome: (site: string) =>
    [
      '您好，这里是法院“阳光执行”聊天窗口。可以：',
      '/find 查失信被执行人',
      '/follow 查案件进度（凭案号和查询码）',
      '/tip 提供线索',
      '/status 凭回执码看答复、补充情况',
      '/claim 凭回执码和领奖码看奖励',
      '/remedies 对执行有意见怎么办',
      '/duty 值班电话',
      '/language 中文或 English',
      '/stop 不再在这里收到通知　/forget 忘记这个聊天',
      '',
      `也可以直接发姓名、案号或回执码。网页版：${site}`,
      '紧急情况（有人身危险）请直接拨打 110。',
    ].join('\n'),
  commands: {
    find: '查失信被执行人',
    follow: '查案件进度',
    tip: '提供线索',
    status: '凭回执码看答复',
    claim: '凭回执码和领奖码看奖励',
    remedies: '对执行有意见怎么办',
    duty: '值班电话',
    language: '中文 / English',
    cancel: '取消正在填写的内容',
    stop: '不再在这里收到通知',
    forget: '忘记这个聊天',
    help: '使用说明',
  },
  remediesAsk: '您想了解哪一项？',
  remediesSource: (sources: readonly string[]) => `依据：${sources.join('；')}`,
  remediesNote: (page: string) =>
    `这是一般说明，不是对您案件的法律意见，办理以法院文书为准。网页版：${page}`,
  privateOnly: '为保护当事人和举报人，这里只在私聊中提供服务。请点开机器人头像，单独发消息。',
  notUnderstood: '没有看懂。发 /help 看可以做什么，或发 /duty 看值班电话。',
  onlyText: '这一步请用文字回答。发 /cancel 可以取消。',
  fault: '抱歉，刚才没有办成，您填写的内容没有丢失。请再发一次；仍不行请打值班电话（/duty）。',
  away: '系统暂时无法查询，请过一会儿再试。这不表示“没有记录”。',
  oldButton: '这个按钮属于前面的步骤，已经失效。',
  cancelled: '已取消，填写的内容已删除。',
  nothingToCancel: '没有正在填写的内容。',
  edited: '这条修改过的消息没有重新读取。请把更正的内容作为新消息发出。',
  editedLater:
    '修改过的消息不会重新读取，法院看不到。要更正已经提交的线索，请发 /status，凭回执码补充。',
  idNumber:
    '请不要在这里发送身份证号码。要按身份证号核对，请用网页版的“精确核对”，号码不会被保存。',

  colon: '：',
  yes: '是',
  no: '否',
  back: '上一步',
  cancel: '取消',
  skip: '跳过',
  more: '更多',

  findAsk: '请发送要查的姓名、单位名称或案号。',
  findNone: (q: string) => `没有找到“${q}”。以下情况也会查不到：名字写法不同，或者已经依法删除。`,
  findNoted: (asOf: string) =>
    `截至 ${asOf}。同名不等于同一人，请核对性别、年龄、证件号码、法院和案号。`,
  findMore: '还有更多结果。',
  entry: {
    sex: { male: '男', female: '女' },
    age: (age: number, asOf: string) => `${age}岁（${asOf}）`,
    number: '证件号码',
    legalRepresentative: '法定代表人或负责人',
    court: '执行法院',
    caseNumber: '案号',
    basis: '执行依据',
    grounds: '情形',
    duty: '义务',
    performance: '履行情况',
    decision: (number: string, on: string) => `决定：${number}（${on}）`,
    published: '发布时间',
    until: '期限至',
    sanctions: '依法限制乘坐飞机、高铁等高消费，并在融资、招投标、任职等方面受到限制。',
    report: (address: string) => `详情与举报：${address}`,
  },
  tipAbout: (place: number) => `就第 ${place} 条提供线索`,

  followAsk: '请发送案号，例如（2026）京9901执90001号。括号、空格怎么写都可以。',
  followCode: (caseNumber: string) =>
    `案号 ${caseNumber}。请发送12位查询码，它印在法院发给您的通知书上。查看后建议删除含查询码的消息。`,
  notACaseNumber: '这不像一个案号，请对照通知书再发一次，例如（2026）京9901执90001号。',
  progress: {
    head: (caseNumber: string, court: string) => `${caseNumber}\n${court}`,
    filedOn: '立案日期',
    officer: '承办人',
    unassigned: '确定后告知',
    phone: '电话',
    state: {
      open: '正在执行',
      closedForNow: '终结本次执行程序（终本不等于结束，发现财产可恢复执行）',
      closed: '已结案',
    },
    claim: '执行标的',
    received: '已到位',
    steps: '流程',
    noSteps: '还没有可以公开的节点。',
    clocks: '期限',
    due: (says: string, dueOn: string, source: string) => `${says}：${dueOn} 前（${source}）`,
    late: (says: string, dueOn: string, source: string) =>
      `${says}：应于 ${dueOn} 前，已超期（${source}）`,
    stopped: (says: string) => `${says}：已办`,
    stoppedLate: (says: string) => `${says}：已办（逾期）`,
    paused: (says: string) => `${says}：现在中止计算，恢复后到期日顺延`,
    ended: (says: string) => `${says}：不再计算`,
    provisional: '（日历未公布，日期待定）',
    role: { applicant: '您的身份：申请执行人', debtor: '您的身份：被执行人' },
  },
  surveyAsk: (step: string, page: string) =>
    `“${step}”已经办完，请评价：${page}\n答复只给法院监察，承办人看不到。`,
  linkAsk:
    '要在这个聊天里收到本案的通知吗？法院会保存这个聊天的编号（加密），直到您发 /stop 或 /forget。',
  linked: '好的，本案的通知会发到这里。不想再收到时发 /stop。',
  notLinked: '好的，不在这里通知。您随时可以再发 /follow。',

  tip: zhTip,

  strange: {
    contact: '联系人名片没有读取，也没有保存。',
    voice: '这里听不了语音，也没有保存。',
    video: '这里看不了视频，也没有保存。可以截几张图发来。',
    sticker: '谢谢您的表情。',
    file: '现在不收照片和文件。要提供线索，请先发 /tip。',
    place: '现在不收位置。要提供线索，请先发 /tip。',
    other: '这种消息看不了，也没有保存。',
  },
  seeHelp: '发 /help 看可以做什么。',

  claim: {
    askReceipt:
      '请先发送回执码。请注意：您在这里发的码，Telegram 也看得到。只想给法院看的，请在网页上查。',
    askCode:
      '再发送领奖码（20位，每5位一组）。读过以后，这条消息会从聊天里删掉；发送 /cancel 可以取消。',
    notAClaim: '这不像领奖码。请逐字核对再发一次。',
    state: (kind: string, state: string) => `${kind}：${state}`,
    by: (day: string) => `最迟：${day}`,
    sums: (granted: string, paid: string) => `批准 ${granted} 元，已发放 ${paid} 元`,
    web: (site: string) => `登记身份、放弃领取、请求复查，只在网页上办理：${site}/leads/claim`,
  },

  statusAsk: '请发送回执码（17位，形如 XXXX-XXXX-XXXX-XXXX-X）。',
  notAReceipt: '这不像回执码。请逐字核对再发一次。',
  status: {
    lead: (state: string, at: string) => `线索：${state}。收到时间：${at}`,
    correction: (state: string, at: string) => `更正申请：${state}。收到时间：${at}`,
    petition: (state: string, at: string) => `信访件：${state}。登记时间：${at}`,
    complaint: (state: string, at: string) => `反映：${state}。收到时间：${at}`,
    erased: '内容已依法销毁，不能恢复。',
    gone: (day: string, why: string) => `销毁日期：${day}。依据：${why}`,
    outcome: (outcome: string) => `结果：${outcome}`,
    answer: '法院答复：',
    from: { informant: '您', court: '法院' },
    opened: (at: string, why: string) => `${at}，两名人员按规定查看了您的身份：${why}。`,
    noAnswer: '还没有答复。',
    write: '补充情况',
  },
  writeAsk: '请写下要补充的内容（一条消息）。',
  written: '已转给法院。',

  languageAsk: '请选择语言 / Please choose a language',
  languageChosen: '好的，以后用中文。',

  stopped: (ended: number) =>
    ended > 0
      ? '好的，案件通知不再发到这里，线索提醒也已取消。法律规定必须告知的事项会用其他方式通知您。'
      : '这个聊天没有登记任何通知。线索提醒（如有）已取消。',
  forgetAsk:
    '将删除：正在填的内容、语言、通知登记、线索提醒、还没发出的消息，以及这个聊天里近两天的消息。不会删除：已经提交的线索（凭回执码仍可查），以及法院发送记录中无法还原成账号的指纹。回执码抄好了吗？确定全部忘记吗？',
  forget: '全部忘记',
  forgotten: '已全部忘记。两天以前的消息我们删不了，请您自己删除：打开聊天菜单，选“删除聊天”。',

  kept: '好的，什么都没有删除。',

  duty: (courts: { name: string; phone: string }[]) =>
    [
      '值班电话（24小时）：',
      ...courts.map(({ name, phone }) => `${name}　${phone}`),
      '人身危险请拨打 110。',
    ].join('\n'),
  handOver: '这样的情况请不要在这里等，请马上打电话。',
}

type Wide<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { [Key in keyof T]: Wide<T[Key]> }

/** Every text that a language must have, with the facts that it names. */
export type Texts = Wide<typeof zh>
