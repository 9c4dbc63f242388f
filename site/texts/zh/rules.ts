/** The public page of rules. */
export const rules = {
  title: '本站执行的规则',
  lead: '本站和法院工作台按下列规定办事。每条写明出处；没有落实的也写明。',
  contents: '文件',
  open: '查看各条规则',
  national: '国家规定',
  own: '法院自己的规定',
  of: (court: string) => `${court}的规定`,
  since: (day: string) => `${day}起施行`,
  count: (n: number, kept: number) => `共${n}条，已落实${kept}条`,
  standings: {
    kept: '已落实',
    open: '尚未在本站落实',
    yields: '让位于更严或者更有保护的规则',
    ended: '已失效',
  },
  unverified: '条号或原文未与公布文本核对',
  wording: '原文',
  conflicts: {
    title: '规定不一致时，按哪一条',
    lead: '法院自己的规定和国家规定不一致的，对法院从严、对个人从宽保护。',
    about: '事项',
    holds: '本站的做法',
    why: '理由',
    principles: {
      stricterDeadline: '对法院更严的期限优先',
      moreProtective: '对当事人更有保护的规则优先',
      higherLaw: '国家规定优先',
    },
  },
}
