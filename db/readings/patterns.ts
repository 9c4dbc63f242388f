import type { CategoryName } from './categories.ts'

/** How one category is recognised, and in which clauses the same words are harmless. */
export interface Pattern {
  category: CategoryName
  /** Read in the text whose numbers are written in digits, or in the one whose words are whole. */
  in: 'numbers' | 'words'
  pattern: RegExp
  /** Looked for in the clause that the words stand in. */
  unless?: RegExp
  /** Looked for in the words themselves. */
  not?: RegExp
  /** Only in notices and bounties that ask people for something. */
  asking?: true
}

const gap = '[ \\t\\-–—·_]{0,3}'
const digits = (count: number) => `(?:${gap}\\d){${count}}`

/** Units and places whose names hold the words of a status, a family or an illness. */
const unitName =
  /公司|企业|集团|之家|中心|协会|联合会|商行|商店|超市|饭店|酒店|药房|药业|诊所|小区|花园|公寓|大厦|联络站|工作室|活动室|基金|合作社|经营部|事务所/

const kin =
  '(?:妻子?|丈夫|夫人|配偶|前妻|前夫|儿子|女儿|父亲|母亲|父母|子女|哥哥|弟弟|姐姐|妹妹|岳父|岳母|公公|婆婆|儿媳|女婿|孙子|孙女|侄[子女]|外甥女?|家人|家属)'

export const patterns: readonly Pattern[] = [
  {
    category: 'identity',
    in: 'numbers',
    pattern: new RegExp(
      `(?<!\\d)[1-9]${digits(5)}${gap}(?:1${gap}[89]|2${gap}0)${digits(2)}${gap}(?:0${gap}[1-9]|1${gap}[0-2])${gap}(?:0${gap}[1-9]|[12]${gap}\\d|3${gap}[01])${digits(3)}${gap}[\\dXx](?![\\dXx])`,
      'g',
    ),
  },
  {
    category: 'identity',
    in: 'numbers',
    pattern: /(?:身份证|证件)(?:号码?|号)?[^\d，。；\n]{0,4}[1-9]\d{14}(?!\d)/g,
  },
  {
    category: 'account',
    in: 'numbers',
    pattern: /(?<![\d.,])\d{16,19}(?![\dX元万])|(?<!\d)\d{4}(?: \d{4}){3}(?: \d{1,3})?(?!\d)/gi,
  },
  {
    category: 'phone',
    in: 'numbers',
    pattern: new RegExp(
      `(?<![\\d.])(?<!\\d[-–—/:：])(?:\\+?${gap}8${gap}6${gap})?1${gap}[3-9]${digits(9)}(?!\\d|\\.\\d|\\s*[元万亿])`,
      'g',
    ),
  },
  {
    category: 'landline',
    in: 'numbers',
    pattern:
      /(?<!\d)[（(]?0\d{2,3}[)）]?[ \-–—]?\d{7,8}(?!\d)|(?:电话|联系方式|致电)[：: ]{0,2}[2-8]\d{6,7}(?!\d|\s*元)/g,
  },
  {
    category: 'chat',
    in: 'words',
    pattern:
      /(?:微信|薇信|威信|V信|\bWe?Chat|\bwx|\bvx)(?:账?号|帐号|ID)?\s*[：:为是]?\s*[A-Za-z0-9][-\w]{5,19}|(?:QQ|扣扣)(?:账?号|帐号|号码)?\s*[：:为是]?\s*[1-9]\d{4,11}/gi,
  },
  {
    category: 'mail',
    in: 'words',
    pattern: /[\w.+-]+@[\w-]+\.[\w.-]+/g,
    not: /@(?:[\w-]+\.)*(?:gov\.cn|court\.gov\.cn)$/i,
  },
  {
    category: 'minorSchool',
    in: 'words',
    pattern:
      /(?:就读|在读|上学|读书|念书|入学|转学)[^，。；\n]{0,12}(?:小学|中学|初中|高中|幼儿园|学校)|[^，。；\n]{2,12}(?:小学|中学|初中|高中|幼儿园|附中|附小)[^，。；\n]{0,4}(?:学生|在读|就读|读书|上学|年级|[初高]?[一二三四五六1-6]班)/g,
    unless: /高收费|建设|工程款|教职|承包/,
  },
  {
    category: 'minor',
    in: 'words',
    pattern:
      /(?<![\d第])(?:[1-9]|1[0-7])周?岁(?!以[上下])|(?<![十第百])(?:[一二三四五六七八九]|十[一二三四五六七]?)周?岁(?!以[上下])|(?:其|之|的|有)未成年(?:子女|儿子|女儿|孩子)/g,
    unless: /(?:年?满|不满|未满|超过|以上|以下)/,
  },
  {
    category: 'home',
    in: 'words',
    pattern:
      /(?:家住|现住(?!所)|住址|户籍(?:所在)?地?|居住(?:地|于|在))[：:在于为是]{0,2}[^，。；\n]{0,24}(?:[路街巷弄村镇乡组]|小区|社区|花园|公寓)|(?:家住|现住址?|住址)[：:在于为是]{0,2}[^，。；\n]{2,}|(?<![入居家现])住(?![所房宅院宿建户址])[：:在于]{0,2}[^，。；\n]{2,20}(?:[路街巷弄村]|小区|社区|花园|公寓)[^，。；\n]{0,8}\d+[号栋幢室]/g,
    unless: /变更|确认书|登记表|应当(?:填写|提供)/,
  },
  {
    category: 'place',
    in: 'words',
    pattern:
      /住所地?[：:在于为]{0,2}[^，。；\n]{0,20}[路街巷弄村镇乡]|[路街巷弄道][^，。；\n]{0,8}\d+号[^，。；\n]{0,12}\d+[室户]|\d+(?:号楼|栋|幢)[^，。；\n]{0,8}\d+(?:单元|室)/g,
    unless: /(?:本院|人民法院|法庭|执行局|窗口|诉讼服务)/,
  },
  {
    category: 'insult',
    in: 'words',
    pattern:
      /(?:老|lao)(?:赖|癞|lai)|赖皮|无赖|人渣|败类|不要脸|无耻|流氓|畜生|混蛋|王八蛋|骗子|狗东西|失信狗|渣男|厚颜|\bdeadbeats?\b|\bscoundrels?\b|\bcrooks?\b/gi,
  },
  {
    category: 'informant',
    in: 'words',
    pattern:
      /(?:举报人|知情人|线索提供人|提供线索的?人员?)(?:姓名)?(?:[：:]|系|为|是)(?!多|两|二|数|匿|单位|法院|公司|执|本|其|申|不|依|否|由|谁)[\p{Script=Han}]{2,4}(?=[，。；、（(\s]|$)/gu,
  },
  {
    category: 'status',
    in: 'words',
    pattern:
      /党员|人大代表|政协委员|公务员|公职人员|国家工作人员|领导干部|村干部|村支书|村主任|政治面貌|民主党派|党代表|\b(?:party member|civil servant|deput(?:y|ies) (?:to|of) the (?:national |municipal )?people)/gi,
    unless:
      /邀请|应邀|见证|监督|列席|旁听|视察|座谈|通报工作|征求意见|考试|培训|招录|公务员法|依照公务员/,
    not: unitName,
  },
  {
    category: 'health',
    in: 'words',
    pattern:
      /患有?[^，。；\n]{0,8}(?:病|癌|症|瘤|炎)|罹患|确诊|癌症?|白血病|艾滋病?|\bHIV\b|乙肝|尿毒症|精神病|抑郁症|残疾|怀孕|妊娠|孕妇|流产|病历|住院|传染病|瘫痪|智力障碍|癫痫|重病|病重|\bpregnan(?:t|cy)\b|\bcancer\b|\bdisabled\b/gi,
    unless:
      /残疾(?:赔偿金|辅助器具|人(?:联合会|就业|福利|保障金|专用|车))|住院(?:伙食|医疗费|治疗费|费用?|期间)|传染病医院|防治|(?:医院|癌|病)[^，。；\n]{0,8}(?:公司|研究|基金)|致残/,
  },
  {
    category: 'family',
    in: 'words',
    pattern: new RegExp(
      `(?<!及)(?:其|他的|她的|被执行人的?|某的?)(?:${kin}|[子女父母兄弟姐妹夫](?=[\\p{Script=Han}]{1,3}(?:[，。；、（(\\s]|名下|代|与|和|系|的))|[父母](?=[，。；、]))|(?:妻子|丈夫|前妻|前夫|儿子|女儿|岳父|岳母|儿媳|女婿|(?<!知|当事)情人|情妇|婚生子女?|婚生女|非婚生)|\\b(?:his|her) (?:wife|husband|son|daughter|mother|father|parents)\\b`,
      'giu',
    ),
    unless: /不(?:适用|予发放|得领取|得参加)|除外|回避|近亲属|高收费|子公司|母公司|女装|女鞋/,
    not: unitName,
  },
  {
    category: 'work',
    in: 'words',
    pattern:
      /(?:在|于)[^，。；\n]{2,20}(?:公司|局|厂|医院|学校|大学|单位|店|银行|集团|研究所|委员会|政府|中心)(?:工作(?!人员|时间|日)|上班|任职|就职|打工|供职|任教)|工作单位|(?:就职|供职|任教|受雇)于/g,
  },
  {
    category: 'school',
    in: 'words',
    pattern:
      /(?:就读|在读|求学|攻读)于?[^，。；\n]{0,12}(?:大学|学院|系|专业)|[^，。；\n]{2,12}(?:大学|学院)[^，。；\n]{0,3}(?:学生|在读|就读|读书|上学|[一二三四]年级)/g,
    unless: /工程|建设|合同/,
  },
  {
    category: 'photo',
    in: 'words',
    pattern:
      /(?:其|被执行人|债务人|本人)的?(?:近期|近照|生活)?(?:照片|相片|头像|肖像)|(?:照片|相片|头像|近照)(?:如下|如图|见[下附]|附后|[：:])|\.(?:jpe?g|png|gif|webp)\b|!\[/gi,
    unless: /举报人|知情人|可以?(?:提供|附|上传)/,
  },
  {
    category: 'planned',
    in: 'words',
    pattern:
      /(?:定于|拟于|计划于?|将于|准备于?|即将|近期将|今晚|明日|明晨)[^。；\n]{0,24}(?:搜查|拘传|拘留|抓捕|突击|集中(?:执行)?行动|夜间行动|凌晨行动|布控|晨战|夜战|上门(?:执行|查封))/g,
  },
  {
    category: 'exempt',
    in: 'words',
    asking: true,
    pattern:
      /(?:征集|举报|提供|线索|悬赏)[^。；\n]{0,30}(?:唯一(?:的)?(?:住房|住宅|房屋|房产)|自住(?:房|住宅|房屋)|(?:必需|居住)的?(?:住房|居住房屋|房屋|住宅)|居住房屋|生活必需品|日常生活用品|家具、?衣物|口粮)/g,
    unless: /除[^。；\n]{0,24}(?:外|以外)|不包括|不含|不征集|保留|不得/,
  },
]
