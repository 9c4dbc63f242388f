import { frame } from './en/frame.ts'
import { home } from './en/home.ts'
import type { Shape } from './shape.ts'
import type { zh } from './zh.ts'

export const en: Shape<typeof zh> = { frame, home }
