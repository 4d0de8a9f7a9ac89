/** What the stack of an export manages before anything is written. */
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { messageOf } from "../../provider/celigo/errors";
import { kindOf } from "../preview";
import { openProgram, projectIn, stackDeployment, type Deployment } from "../program";
import { nameOf } from "../stack";
import { resourceKey } from "./program-on-disk";
import { projectFiles } from "./project";

/** A resource of this package in a stack's state. */
export interface StateEntry {
  kind: string;
  name: string;
  id: string;
  urn: string;
  /** True for one with the default provider and without a parent, as generated files declare them. */
  isTopLevel: boolean;
}

/** A stack's state, as far as exports look at it. */
export class StackState {
  readonly entries: StateEntry[];
  private readonly byKey: Map<string, StateEntry>;

  constructor({ resources }: Pick<Deployment, "resources">) {
    this.entries = resources.flatMap(({ urn, type, id, provider }) => {
      const kind = kindOf(type);
      if (kind === undefined || id === undefined || id === "") return [];
      const types = urn.split("::")[2] ?? "";
      const isDefault = /::default(_[\w.]+)?::[^:]*$/.test(provider ?? "::default::");
      return [{ kind, name: nameOf(urn), id, urn, isTopLevel: isDefault && !types.includes("$") }];
    });
    const topLevel = this.entries.filter(({ isTopLevel }) => isTopLevel);
    this.byKey = new Map(topLevel.map((each) => [resourceKey(each), each]));
  }

  /** The resources that manage an object. */
  of({ kind, id }: { kind: string; id: string }): StateEntry[] {
    return this.entries.filter((each) => each.kind === kind && each.id === id);
  }

  /** The top-level resource of a name. */
  named(kind: string, name: string): StateEntry | undefined {
    return this.byKey.get(resourceKey({ kind, name }));
  }
}

/** Reads a stack's state; undefined where it cannot be told, and empty where there is no such stack. */
export async function readStackState(directory: string, stack: string): Promise<StackState | undefined> {
  const isProject = projectIn(directory) !== undefined;
  const at = isProject ? directory : fs.mkdtempSync(path.join(tmpdir(), "pulumi-celigo-"));
  try {
    // The stack of a project whose files are gone is still there.
    if (!isProject)
      fs.writeFileSync(path.join(at, "Pulumi.yaml"), projectFiles(directory).get("Pulumi.yaml") ?? "");
    return new StackState(await stackDeployment(await openProgram(at), stack));
  } catch (error) {
    return /no stack named/.test(messageOf(error)) ? new StackState({ resources: [] }) : undefined;
  } finally {
    if (!isProject) fs.rmSync(at, { recursive: true, force: true });
  }
}
