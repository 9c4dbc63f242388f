import { openPicture, sealPicture } from '../leads/sealed-content.ts'

/** A stamp is small, and ten of them come with a page. */
const stampStep = 8192

/** What a draft's photo, and its small likeness, are bound to when they are sealed. */
const photoPlace = (draftId: string, id: string) => `lead_draft_photos.sealed:${draftId}:${id}`
const smallPlace = (draftId: string, id: string) => `lead_draft_photos.small:${draftId}:${id}`

/** Seals a draft's photo and its small likeness, padded as a lead's are. */
export const sealDraftPhoto = (
  key: Uint8Array,
  draftId: string,
  id: string,
  { photo, small }: { photo: Uint8Array; small: Uint8Array },
) => ({
  sealed: sealPicture(key, photoPlace(draftId, id), photo),
  small: sealPicture(key, smallPlace(draftId, id), small, stampStep),
})

/** Opens a draft's photo. */
export const openDraftPhoto = (key: Uint8Array, draftId: string, id: string, sealed: Uint8Array) =>
  openPicture(key, photoPlace(draftId, id), sealed)

/** Opens the small likeness of a draft's photo. */
export const openStamp = (key: Uint8Array, draftId: string, id: string, small: Uint8Array) =>
  openPicture(key, smallPlace(draftId, id), small, stampStep)
