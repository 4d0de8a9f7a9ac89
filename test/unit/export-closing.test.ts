/** The last line of an export, and what decides whether imported resources are protected. */
import { closing, isComplete, type Outlook } from "../../cli/export/closing";

const BOOL = [false, true];
const rows = BOOL.flatMap((isEdited) =>
  BOOL.flatMap((hasState) =>
    BOOL.flatMap((isLeft) => BOOL.map((isMissing) => ({ isEdited, hasState, isLeft, isMissing }))),
  ),
);

const outlookOf = ({ isEdited, hasState, isLeft, isMissing }: (typeof rows)[number]): Outlook => ({
  imported: 3,
  known: hasState ? 2 : 0,
  left: isLeft ? 1 : 0,
  isEdited,
  missing: isMissing ? ["erp"] : [],
  undeclared: [],
});

test.each(rows)(
  "edited files $isEdited, in the state $hasState, not declared $isLeft, references missing $isMissing",
  (row) => {
    const outlook = outlookOf(row);
    const { isEdited, hasState, isLeft, isMissing } = row;
    const text = closing(outlook);
    expect(text.includes("preview` is empty")).toBe(!isEdited && !hasState && !isLeft && !isMissing);
    expect(text.includes("celigo:references that the program asks for")).toBe(isMissing);
    expect(text.includes("1 object is not in import.json")).toBe(isLeft);
    expect(text.includes("The stack has 2 of them already")).toBe(hasState);
    expect(text.includes("edited by hand differ from Celigo")).toBe(isEdited);
    expect(text).toContain("import.json can be deleted");
    expect(isComplete(outlook)).toBe(!isLeft && !isMissing);
  },
);

const FRESH: Outlook = { imported: 3, known: 0, left: 0, isEdited: false, missing: [], undeclared: [] };

test.each<[string, Partial<Outlook>, string]>([
  [
    "all of a new stack",
    {},
    "Then the first `pulumi preview` is empty. After the import, import.json can be deleted.",
  ],
  ["a state that cannot be read", { known: undefined }, "of a new stack is empty"],
  ["all known", { known: 3 }, "The stack has all of them already"],
  ["nothing to import", { imported: 0 }, "Then the first `pulumi preview` is empty."],
  ["nothing imported, something left", { imported: 0, left: 2 }, "2 objects are not in import.json"],
  [
    "more in the state",
    { undeclared: ["Script old"] },
    "Script old. `pulumi preview` shows their deletion, unless",
  ],
])("%s", (_, facts, expected) => {
  const text = closing({ ...FRESH, ...facts });
  expect(text).toContain(expected);
  if (Object.keys(facts).some((key) => key === "undeclared" || key === "left"))
    expect(text).not.toContain("is empty");
});
