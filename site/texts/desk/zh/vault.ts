/** The vault: who holds its keys, and who asks to open it. */
export const vault = {
  nav: { vault: '保密库' },
  entries: {
    'vault.kept': '姓名入库',
    'vault.destroyed': '销毁保密记录',
    'vault.asked': '申请开启保密库',
    'vault.given': '交出一半钥匙',
    'vault.taken': '取得两半钥匙',
    'vault.withdrawn': '撤回开启申请',
    'vault.refused': '拒绝开启',
    'vault.lapsed': '开启期限已到',
    'vault.attemptRefused': '开启保密库被拒',
    'vault.drilled': '保密库演练通过',
    'vault.holderAdded': '登记钥匙保管人',
    'vault.holderRetired': '注销钥匙保管人',
    'vault.resealed': '为新保管人转封',
  },
} as const
