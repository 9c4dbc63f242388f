/** Working by keyboard. */
export const help = {
  page: {
    help: {
      title: '键盘操作',
      link: '键盘操作',
      lead: '工作台的每一项工作都可以只用键盘完成，不需要鼠标，也不需要脚本。',
      keys: '按键',
      does: '作用',
      ways: '快捷键',
      waysNote:
        '快捷键与浏览器的访问键组合使用：Windows和Linux上多为Alt+Shift+键（Edge、Chrome为Alt+键），macOS上为Control+Option+键。',
      tab: '移到下一项；按住Shift则回到上一项',
      skip: '进入页面后先按一次Tab，再按回车，可跳过菜单直达正文',
      enter: '打开链接、展开表单、提交表单',
      space: '勾选选项、展开表单',
      arrows: '在单选项和下拉框中选择；表格较宽时左右滚动',
      home: '回到首页（待我办理）',
      filter: '到列表的筛选',
      help: '打开本页',
      wrong: '提交被退回时，光标停在第一处需要改正的地方；没有具体栏目的，停在退回的理由上。',
      lists: '列表可以按列标题排序，每一行的第一格通往这件事本身。',
    },
  },
} as const
