import { document, houseRules } from './rule.ts'

const { bar, timeLimit } = document({ title: houseRules, from: '2026-01-01' })

/** How the name of an informant is kept and opened: two people, a reason, an hour when it ends (design 4). */
export const houseVault = {
  'vault-closed': bar(
    '五十三（一）',
    'missing',
    '本院的保密库目前没有两名不同的人员（监察、保密员各一名）保管钥匙，现在不能收存姓名，也不能开启。举报人可以匿名提交，或者拨打值班电话。',
    'At present no two other people (one supervisor, one custodian) hold the keys of this court’s vault, so it can neither take a name nor be opened. Informants may send without a name, or call the duty phone.',
  ),
  'vault-nothing-kept': bar(
    '五十三（二）',
    'gone',
    '保密库中没有这条线索的身份信息，可能是匿名提交，也可能已按规定销毁。',
    'The vault holds no identity for this lead: it was sent without a name, or what was kept was destroyed as the rules require.',
  ),
  'opening-once': bar(
    '五十三（三）',
    'conflict',
    '这条线索已有一份尚未结束的开启申请，请先等它结束或者撤回。',
    'There is a request to open this record that has not ended. Please wait for its end, or have it withdrawn.',
  ),
  'opening-key-used': bar(
    '五十三（四）',
    'input',
    '这把一次性公钥已经用过。请重新生成一把。',
    'This one-time public key was used before. Please make a new one.',
  ),
  'opening-over': bar(
    '五十三（五）',
    'gone',
    '这次开启的时限已到，转送的内容已经删除。确有需要的，请重新申请并写明理由。',
    'The time of this opening is over and what was relayed is deleted. If it is still needed, ask again with a reason.',
  ),
  'opening-closed': bar(
    '五十三（六）',
    'conflict',
    '这次开启已经结束，或者内容已被取走，不能再这样处理。',
    'This opening has ended, or was taken already, so this can no longer be done.',
  ),
  'opening-of-another': bar(
    '五十三（七）',
    'authority',
    '只有申请开启的本人可以取得或者撤回。',
    'Only the person who asked can take what was opened, or withdraw the request.',
  ),
  'half-of-asker': bar(
    '五十三（八）',
    'authority',
    '这是您自己申请的开启，您不能同时交出钥匙，也不能由您拒绝。',
    'You asked for this opening yourself, so you can neither give a half of the key nor refuse it.',
  ),
  'half-same-person': bar(
    '五十三（九）',
    'authority',
    '另一半钥匙已由您交出。两半钥匙须由两个人分别交出。',
    'You gave the other half already. The two halves have to come from two people.',
  ),
  'half-given-once': bar(
    '五十三（十）',
    'conflict',
    '这一半钥匙已经有人交出。',
    'This half was given already.',
  ),
  'halves-missing': bar(
    '五十三（十一）',
    'missing',
    '两半钥匙尚未到齐，还不能开启。',
    'The two halves are not both there yet, so nothing can be opened.',
  ),
  'holder-none': bar(
    '五十三（十二）',
    'authority',
    '您在这个职务上没有登记的钥匙，或者已不再担任这个职务。',
    'You have no registered key in this office, or do not hold the office any more.',
  ),
  'holder-office': bar(
    '五十三（十三）',
    'authority',
    '只能为现任监察或者保密员登记钥匙。',
    'A key is registered only for somebody who holds the office of supervisor or custodian today.',
  ),
  'holder-twice': bar(
    '五十三（十四）',
    'conflict',
    '此人在这个职务上已有一把登记的钥匙。要更换的，先登记到另一人名下转封，再注销旧的。',
    'This person has a registered key in this office already. To change it, let another holder keep the halves first and retire the old key.',
  ),
  'holder-key-taken': bar(
    '五十三（十五）',
    'conflict',
    '这把公钥已经登记过。每个职务、每个人须用各自新生成的钥匙。',
    'This public key is registered already. Every person and office needs a key of its own, newly made.',
  ),
  'holder-retired': bar(
    '五十三（十六）',
    'conflict',
    '这把钥匙已经注销。',
    'This key was retired already.',
  ),
  'holder-last': bar(
    '五十三（十七）',
    'law',
    '还有 {records} 份记录的这一半只有这把钥匙能打开。请先由本人为同职务的另一位保管人转封，再注销；否则这些举报人的身份和赏金将永远无法核实。',
    'For {records} records this is the only key to their half. Reseal them for another holder of the office first: otherwise the name, and the reward, of these informants would be lost for good.',
  ),
  'holder-same': bar(
    '五十三（十八）',
    'input',
    '不能为自己的同一把钥匙转封。',
    'Halves are not resealed for the same key.',
  ),
  'half-never-had': bar(
    '五十三（十九）',
    'authority',
    '其中有您没有保管过的钥匙，未予接收。请重新打开页面再试。',
    'Among these are halves that you never held, so none was taken. Please open the page anew.',
  ),
  'drill-word-wrong': bar(
    '五十三（二十）',
    'input',
    '这不是演练记录里的那个词。请核对开启后显示的内容。',
    'This is not the word in the drill’s record. Please compare it with what was shown when it was opened.',
  ),
  'vault-drilled-monthly': timeLimit('五十三（二十一）', {
    starts: ['month.begun'],
    startsIf: { vault: true },
    stops: ['vault.drilled'],
    length: 31,
    unit: 'dayOfMonth',
    statutory: false,
    shown: false,
    answers: 'supervisor',
    says: {
      zh: '每月演练一次，确认保密库还能打开',
      en: 'Every month a drill shows that the vault can still be opened',
    },
  }),
  'holder-both': bar(
    '五十三（二十二）',
    'authority',
    '此人在另一个职务上已有一把登记的钥匙。两半钥匙须由两个人分别保管。',
    'This person has a registered key in the other office. The two halves have to be kept by two people.',
  ),
} as const
