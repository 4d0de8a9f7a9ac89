/** Top-level fields that Celigo makes in the documents of all collections, and that are never sent back. */
export const READ_ONLY_EVERYWHERE = [
  "_id",
  "_userId",
  "createdAt",
  "lastModified",
  "deletedAt",
  "_sourceId",
  "_templateId",
  "sandbox",
  "draft",
  "draftExpiresAt",
  "apiIdentifier",
] as const;
