import { z } from 'zod'
import { mustBePublicText, type PublicTexts } from '../approvals/public-text.ts'
import { Day, list, maybe, Text, Whole, YesOrNo } from '../fields.ts'
import { DocumentNumber } from '../listings/decision.ts'

/** What an order says of its period and of the legal consequences, where it says nothing else (第五条、第十一条). */
export const usualOrder = {
  periodText: '自本限制消费令送达之日起，至生效法律文书确定的义务履行完毕、依法解除之日止。',
  consequences:
    '违反本限制消费令的，人民法院可以依法予以罚款、拘留；情节严重，构成犯罪的，依法追究刑事责任。',
}

/** A text of the order, or the usual one where it is left empty. */
const orUsual = (name: keyof typeof usualOrder) =>
  maybe(Text(1, 500)).transform((text) => text ?? usualOrder[name])

/** What an order says: its items, its period, its legal consequences (第三条、第五条). */
export const orderFields = {
  orderNumber: DocumentNumber,
  orderedOn: Day,
  items: list(Whole(1, 9)),
  periodText: orUsual('periodText'),
  consequences: orUsual('consequences'),
  /** Said of a person: whether the debt is a full-time student’s campus loan. */
  campusLoan: maybe(YesOrNo).transform((answer) => answer ?? null),
}

const Order = z.object(orderFields)
export type Order = z.output<typeof Order>

/** The texts of an order that anyone reads. */
export const textsOf = ({
  periodText,
  consequences,
}: Pick<Order, 'periodText' | 'consequences'>): PublicTexts => ({
  periodText: { says: { zh: '限制期间', en: 'the period' }, text: periodText },
  consequences: { says: { zh: '法律后果', en: 'the legal consequences' }, text: consequences },
})

/** The columns of an order: its items once each, in the order of the law, and texts that anyone may read. */
export function columnsOf({
  orderNumber,
  orderedOn,
  items,
  periodText,
  consequences,
  campusLoan,
}: Order): Order {
  mustBePublicText(textsOf({ periodText, consequences }))
  return {
    orderNumber,
    orderedOn,
    items: [...new Set(items)].toSorted((a, b) => a - b),
    periodText,
    consequences,
    campusLoan,
  }
}
