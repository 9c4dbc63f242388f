/** Signing in. */
export const signIn = {
  page: {
    signIn: {
      title: '工作人员登录',
      lead: '凭用户名、密码和动态码登录。登录和被拒的登录都会留痕。',
      button: '登录',
      demo: '演示环境的用户名、密码和动态码：',
      forgotten: '忘记密码或更换手机，请联系本院系统管理员。',
    },
  },
} as const
