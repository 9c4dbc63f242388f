/** What a draft's photo, and its small likeness, are bound to when they are sealed. */
export const photoPlace = (draftId: string, id: string) =>
  `lead_draft_photos.sealed:${draftId}:${id}`
export const smallPlace = (draftId: string, id: string) =>
  `lead_draft_photos.small:${draftId}:${id}`
