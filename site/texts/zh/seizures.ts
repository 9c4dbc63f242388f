/** The seizures in one's own case. */
export const seizures = {
  title: '查封、扣押、冻结',
  which: (n: number) => `第${n}项`,
  since: '开始',
  until: '届满',
  states: { running: '有效', released: '已解除', lapsed: '已届满' },
  soon: '三十日内届满',
  applicant:
    '期限届满后，查封、扣押、冻结的效力消灭。需要延长的，请在届满前向法院申请续行；法院也可以依职权办理。',
  debtor: '有效期间，不得转移、隐匿、毁损或者擅自处分被查封、扣押、冻结的财产。',
  lapsedSays: '已经届满。仍需控制财产的，请向法院申请重新查封、扣押、冻结。',
  article: '民事诉讼法解释第四百八十五条',
}
