/** Marks of Pulumi's wire form. */

/** A value that is not known yet, whatever the declared type. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key that marks a special value. */
export const SIGNATURE = "4dabf18193072939515e22adb298388d";
/** The mark of a secret. */
export const SECRET_MARK = "1b47061264138c4ac30d75fd1eb44270";
/** The mark of an asset. */
export const ASSET_MARK = "c44067f5952c0a294b673a41bacd8c17";

/** Bytes of UTF-8: longer text is kept out of state, wherever it stands. */
export const LONG_TEXT_BYTES = 1024;
/** Stands in state, before its hash, for an element of an array that is a long text. */
export const PLACEHOLDER = "(long text) sha256:";

/** Levels of nesting that Pulumi carries; its SDK fails far below that, but only after the object was created. */
export const MAX_LEVELS = 200;
