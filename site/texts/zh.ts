import { frame } from './zh/frame.ts'
import { home } from './zh/home.ts'

export const zh = { frame, home }
