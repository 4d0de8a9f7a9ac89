/** Texts that Celigo shows instead of values that it hides. */

const MASKED = /^(\S{1,12} )?\S{0,8}(\*{3,}|[•●]{3,})\S{0,8}$/;

const STARS = /^(\*{3,}|[•●]{3,})$/;

/** True for a text instead of a secret, with some of its beginning or end: `***`, `ab****yz`, `Bearer ***`. */
export function isMask(value: unknown): boolean {
  return typeof value === "string" && MASKED.test(value);
}

/** True for a text of stars alone. */
export function isStars(value: unknown): boolean {
  return typeof value === "string" && STARS.test(value);
}
