import { proposeDecision, signDecision, type Actor, type Matter } from '../db/index.ts'
import { staff } from './informant.ts'

type Asked = Parameters<typeof proposeDecision>[1]

/** A decision as an officer proposes it. */
export const proposal = (
  caseFileId: string,
  matter: Matter,
  other: Partial<Asked> = {},
): Asked => ({
  caseFileId,
  matter,
  text: '拟作出决定，事实和理由见附卷材料。',
  ...other,
})

/** A decision that went through every hand: proposed by an officer, then signed by each in turn. */
export async function decided(
  court: string,
  caseFileId: string,
  matter: Matter,
  signers: readonly Actor[] = [staff(court, 'director')],
  by: Actor = staff(court, 'officer'),
) {
  let held: { id: string; version: number } = await proposeDecision(
    by,
    proposal(caseFileId, matter),
  )
  for (const signer of signers)
    held = await signDecision(signer, { id: held.id, version: held.version })
  return held
}
