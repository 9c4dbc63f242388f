import type { Shape } from '../../shape.ts'
import type { signIn as zh } from '../zh/sign-in.ts'

export const signIn: Shape<typeof zh> = {
  page: {
    signIn: {
      title: 'Staff sign-in',
      lead: 'With user name, password and one-time code. Every sign-in, and every refused one, leaves a trace.',
      button: 'Sign in',
      demo: 'User names, password and codes of the demonstration:',
      forgotten: 'Password forgotten or phone changed? Ask your court’s administrator.',
    },
  },
}
