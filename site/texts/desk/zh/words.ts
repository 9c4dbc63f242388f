/** Offices, and who acts. */
export const words = {
  roles: {
    officer: '执行员',
    clerk: '书记员',
    judge: '法官',
    director: '局长',
    vicePresident: '分管院长',
    president: '院长',
    supervisor: '监察',
    dutyOfficer: '值班人员',
    custodian: '保密员',
    administrator: '系统管理员',
  },
  actors: {
    anyone: '公众',
    chat: '聊天用户',
    party: '当事人',
    staff: '工作人员',
    operator: '运维人员',
    portal: '系统',
  },
} as const
