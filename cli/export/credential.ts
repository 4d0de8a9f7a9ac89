/** Which leaves of a document look like credentials, by their names or by their values. */

/** Parts of names that say "this is a credential", separators left out. */
const NAMES =
  /pass(wor[dt]|phrase|wd|code)|secret|token|apikey|credential|privatekey|accesskey|signingkey|encryptionkey|masterkey|sharedkey|subscriptionkey|licensekey|authorization|authheader|bearer|connectionstring|signature|hmac/;
/** Words that do so only when they stand alone: `passenger` is none. */
const WORDS = new Set(["pass", "pwd", "pw", "pin", "otp", "auth", "jwt", "sas", "cookie"]);

/** Forms that credentials of known kinds have, wherever they stand in a text. */
const FORMS = [
  /\b(bearer|basic)\s+[\w+/.~=-]{8,}/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/,
  /\b[spr]k_(live|test)_\w{8,}/,
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(gh[opsur]|github_pat|glpat|xox[abeprs]|shpat|shpss|shpca|whsec|npm|pul)[-_][\w-]{16,}/,
  /\bAIza[\w-]{30,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\b[a-z][a-z\d+.-]{1,30}:\/\/[^\s/:@]*:[^\s/@]+@/i,
  /[?&](access_?token|api_?key|key|sig|signature|token|secret|password)=[\w%+/.~-]{8,}/i,
  /\bhooks\.slack\.com\/(services|workflows|triggers)\/[\w/]{8,}/,
  /\bcurl\b[^]{0,1000}?\s(-u|--user)[\s=]*\S*:\S/,
  // Parts of connection strings: the first of several, or a later one.
  /^\s*(password|passwd|pwd|accountkey|sharedaccesskey)\s*=\s*[^\s;]+\s*;/i,
  /;\s*(password|passwd|pwd|accountkey|sharedaccesskey)\s*=\s*[^\s;]/i,
  // A whole header; a sentence that begins with the word has no digits in its second one, or a third one.
  /^(token|apikey|key|ssws)\s+(token=)?(?=\S*\d)\S{8,}$/i,
];

/** A property and its text in JSON, which may itself stand in a text of JSON. */
const JSON_PROPERTY = /\\*"([\w .-]+)\\*"\s*:\s*\\*"[^"\\]/g;

/** Fewer bits for a character than this are words, not random. */
const RANDOM_BITS = 3.7;

/** True for a name (`clientSecret`, `api_key`) that announces a credential. */
export function isCredentialName(name: string): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
  return NAMES.test(words.join("")) || words.some((word) => WORDS.has(word));
}

/** True for a text in which a credential of a known form stands (`Bearer ...`, a private key, a JWT). */
export function holdsCredential(text: string): boolean {
  return FORMS.some((form) => form.test(text));
}

/** True for JSON, or a part of it, in which a property that announces a credential has a text (`{"password":"..."}`). */
export function isJsonWithCredential(text: string): boolean {
  return [...text.matchAll(JSON_PROPERTY)].some(([, name]) => isCredentialName(name ?? ""));
}

/** True for a text that is one long random string; ids of Celigo and plain words are none. */
export function isRandom(text: string): boolean {
  if (/^([0-9a-f]{32,}|[0-9A-F]{32,})$/.test(text)) return new Set(text).size > 6;
  if (!/^[\w+/=~.-]{20,}$/.test(text) || text.includes("..")) return false;
  const digits = text.replace(/\D/g, "").length;
  return digits >= 2 && /[a-z]/.test(text) && /[A-Z]/.test(text) && bitsPerCharacter(text) >= RANDOM_BITS;
}

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => {
    const share = count / text.length;
    return bits - share * Math.log2(share);
  }, 0);
}
