/** Objects that two resources stand for, in one stack or in two. */
import { recordOf } from "../../provider/pulumi/record";
import { isId } from "../id";
import type { Managed, Stack } from "../stack";
import type { Finding } from "./finding";
import type { PlaceOf } from "./ids";
import { own } from "../../provider/json/json";

interface Use {
  stack: string;
  object: Managed;
}

/** Compares the objects of all stacks with each other; each finding is about one of `stacks` at least. */
export function lintObjects(stacks: Stack[], placeOf: PlaceOf, others: Stack[] = []): Finding[] {
  const uses = new Map<string, Use[]>();
  // In this order, so that the first use of an object is in one of `stacks` if any is.
  const all = [...stacks, ...others];
  const isOther = ({ stack }: Use) => others.some(({ name }) => name === stack);
  for (const { name, managed } of all) {
    for (const object of managed) {
      const key = `${object.kind} ${object.path.toLowerCase()}`;
      uses.set(key, [...(uses.get(key) ?? []), { stack: name, object }]);
    }
  }
  const accounts = new Accounts(all);
  return [...uses.values()].flatMap((found) => {
    const [first] = found;
    const isUnique = first?.object.id.split("/").every(isId) === true;
    // The keys of state exist in many accounts.
    const groups = isUnique ? [found] : accounts.group(found);
    return groups.flatMap(([one, ...rest]) =>
      // A finding stands at the second use, but for one of a stack that only this rule looks at.
      one === undefined || isOther(one)
        ? []
        : rest.map((other) =>
            isOther(other) ? findingOf(other, one, placeOf) : findingOf(one, other, placeOf),
          ),
    );
  });
}

/**
 * Which accounts are the same. Many stacks take different tokens from one variable, so that only an ObjectId that two
 * of them know shows it: one that they manage, or recorded beside what they manage.
 */
class Accounts {
  private readonly ids = new Map<string, Set<string>>();

  constructor(stacks: Stack[]) {
    for (const { name, managed } of stacks)
      for (const object of managed) {
        const account = accountOf({ stack: name, object });
        const known = this.ids.get(account) ?? new Set<string>();
        const anchor = recordOf(object.outputs)?.anchor ?? "";
        for (const part of [...object.id.split("/"), ...anchor.split("/")])
          if (isId(part)) known.add(part.toLowerCase());
        this.ids.set(account, known);
      }
  }

  /** Uses that are in the same account, together. */
  group(uses: Use[]): Use[][] {
    const groups: Use[][] = [];
    for (const use of uses) {
      const group = groups.find((each) =>
        each.some((other) => this.isSame(accountOf(use), accountOf(other))),
      );
      if (group) group.push(use);
      else groups.push([use]);
    }
    return groups;
  }

  private isSame(a: string, b: string): boolean {
    return a === b || [...(this.ids.get(a) ?? [])].some((id) => this.ids.get(b)?.has(id));
  }
}

/** An account as one stack knows it. */
function accountOf({ stack, object }: Use): string {
  const record = recordOf(object.outputs);
  return `${stack} ${record?.origin ?? ""} ${record?.source ?? ""}`;
}

function findingOf(first: Use, other: Use, placeOf: PlaceOf): Finding {
  const { object, stack } = other;
  const at = { stack, urn: object.urn, ...placeOf(object) };
  const what = `${object.kind} ${object.id}`;
  if (first.stack === stack) {
    const names = `${JSON.stringify(first.object.name)} and ${JSON.stringify(object.name)}`;
    const message = `${names} both stand for ${what}: each undoes what the other writes, and deleting one deletes both. Forget one with \`pulumi state delete\``;
    return { rule: "same-object", severity: "error", message, ...at };
  }
  const isLegacy = [first, other].some((use) => own(use.object.inputs, "sandbox") === true);
  const why = isLegacy
    ? "It is marked as a sandbox object of a legacy account:"
    : "If this is a legacy account:";
  const message = `stacks ${first.stack} and ${stack} both manage ${what} (${JSON.stringify(object.name)}): destroying one destroys it for both. ${why} its production and sandbox share objects and tokens, so that one stack has to manage them. Otherwise one of the stacks has the wrong token. Forget it in one of them with \`pulumi state delete\``;
  return { rule: "shared-object", severity: "error", message, ...at };
}
