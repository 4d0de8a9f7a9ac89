import { randomBytes } from "node:crypto";

const process5 = randomBytes(5).toString("hex");
let counter = randomBytes(3).readUIntBE(0, 3);

/** A new object id: seconds since 1970, five bytes per process and a counter, as 24 hex digits. */
export function newId(): string {
  counter = (counter + 1) % 0x1000000;
  const seconds = Math.floor(Date.now() / 1000);
  return seconds.toString(16).padStart(8, "0") + process5 + counter.toString(16).padStart(6, "0");
}

/** Whether a value has the form of an object id. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{24}$/i.test(value);
}
