/** What an export says last: what the printed commands lead to. */

/** What the closing line depends on. */
export interface Outlook {
  /** How many objects are in the import file. */
  imported: number;
  /** How many of them the stack's state has already; undefined where the state could not be read. */
  known: number | undefined;
  /** How many objects of the account the program does not declare. */
  left: number;
  /** True where files that people have written or edited are part of the program. */
  isEdited: boolean;
  /** Keys that the program asks for and `celigo:references` does not have. */
  missing: string[];
  /** Resources of the stack's state that the program on disk does not declare, by kind and name. */
  undeclared: string[];
}

/** True where the printed import may leave resources unprotected: none of them can be meant for deletion. */
export function isComplete({ left, missing, undeclared }: Outlook): boolean {
  return left === 0 && missing.length === 0 && undeclared.length === 0;
}

/** The closing sentences. */
export function closing(outlook: Outlook): string {
  const { imported, known, left, isEdited, missing, undeclared } = outlook;
  const sentences: string[] = [];
  if (missing.length > 0)
    sentences.push(
      `First set the ids of celigo:references that the program asks for and the stack does not have: ${missing.join(", ")}. Until then \`pulumi preview\` fails.`,
    );
  if (left > 0)
    sentences.push(
      `${left === 1 ? "1 object is" : `${left} objects are`} not in import.json, since the program on disk does not declare ${left === 1 ? "it" : "them"}: do what the notices say first.`,
    );
  if (undeclared.length > 0)
    sentences.push(
      `The stack has what no declaration was found of in the program on disk: ${undeclared.join(", ")}. \`pulumi preview\` shows their deletion, unless a loop or a function makes them. Look at it before \`pulumi up\`.`,
    );
  const isFresh = known === 0 && !isEdited;
  if (isFresh && isComplete(outlook)) sentences.push("Then the first `pulumi preview` is empty.");
  else if (known === undefined && !isEdited && isComplete(outlook))
    sentences.push("Then the first `pulumi preview` of a new stack is empty.");
  if (known !== undefined && known > 0)
    sentences.push(
      `The stack has ${known === imported ? "all of them" : `${known} of them`} already: \`pulumi preview\` shows what changed in Celigo since, and \`pulumi up\` records it.`,
    );
  if (isEdited)
    sentences.push(
      "`pulumi preview` also shows where files that were edited by hand differ from Celigo, and `pulumi up` writes these differences to Celigo.",
    );
  if (imported > 0) sentences.push("After the import, import.json can be deleted.");
  return sentences.join(" ");
}
