/** One kind of resource in one run: the six operations, each a file of its own. */
import { CeligoError } from "../celigo/errors";
import { own, type Json, type JsonObject } from "../json/json";
import { validate, type Problem } from "../json/validate";
import { Declaration } from "../model/declaration";
import { specialized, type Kind } from "../model/kind";
import { declaredMasks } from "../model/masked";
import { ObjectState } from "../model/object-state";
import { UNKNOWN } from "../pulumi/marks";
import { HIDDEN, READ } from "../pulumi/record";
import type { Run } from "../run/run";
import { create } from "./create";
import { remove } from "./delete";
import { diff } from "./diff";
import type { Checked, Created, Difference, Handler, ReadBack } from "./handler";
import { read } from "./read";
import { readExisting } from "./read-existing";
import { sayWarnings } from "./messages";
import { refuseInReadMode } from "./refuse";
import { update } from "./update";

/** The operations of one kind. */
export class Resource implements Handler {
  constructor(
    readonly run: Run,
    private readonly general: Kind,
  ) {}

  /** The kind, as these inputs or outputs describe it. */
  private kindOf(properties: JsonObject): Kind {
    return specialized(this.general, properties);
  }

  /** Which of these is a secret, Pulumi does not tell: of none, but for what names the object, the API's words are repeated. */
  learn({ [HIDDEN]: _, contentHash: __, ...properties }: JsonObject): void {
    const { schema, naturalKey, pathInputs } = this.kindOf(properties);
    this.run.client.learn(properties, schema, [...naturalKey, ...pathInputs, "adoptId", "onExisting"]);
  }

  check(news: JsonObject): Checked {
    const kind = this.kindOf(news);
    const desired = this.desired(news);
    this.run.claims.announce(kind, desired.key);
    const problems = [...validate(kind, news), ...declaredMasks(kind, desired.comparable)];
    problems.push(...this.declaredTwice(kind, news));
    sayWarnings(this.run, kind, news);
    if (!this.isAdoptable(kind, own(news, "adoptId"))) {
      const form = kind.idForm ?? "`<_id>`";
      problems.push({ path: "adoptId", reason: `must be an id of the form ${form}` });
    }
    return { inputs: news, problems };
  }

  private isAdoptable(kind: Kind, id: Json | undefined): boolean {
    if (typeof id !== "string" || id === "" || id === UNKNOWN) return true;
    try {
      return kind.remote.path(id) !== "";
    } catch {
      return false;
    }
  }

  /** Fields that a part declares, although the object's own resource does. */
  private declaredTwice({ partOf }: Kind, news: JsonObject): Problem[] {
    const id = partOf && own(news, partOf.input);
    if (!partOf || typeof id !== "string" || id === UNKNOWN) return [];
    const declared = partOf.fields.filter((field) => own(news, field) !== undefined);
    // An alias declares one entry of a field that it does not have itself.
    const fields = declared.length > 0 ? declared : partOf.fields;
    const twice = this.run.sharedFields.declaredByPart(`${partOf.kind} ${id}`, fields);
    return twice.length === 0
      ? []
      : [
          {
            path: "",
            reason: `${twice.join(", ")} of ${partOf.kind} ${id} is declared by its own resource too; declare it in one place`,
          },
        ];
  }

  /** Notes which fields with parts an object declares. @returns those that a part declares too. */
  private declaredHere(id: string, { kind, comparable }: Declaration): string[] {
    const fields = (kind.sharedFields ?? []).filter((field) => own(comparable, field) !== undefined);
    return this.run.sharedFields.declaredByOwner(`${kind.name} ${id}`, fields);
  }

  /** @throws CeligoError where a part of the program declares fields of this object too. */
  private shareFields(id: string, desired: Declaration): void {
    const { kind } = desired;
    const twice = this.declaredHere(id, desired);
    if (twice.length > 0)
      throw new CeligoError(
        `${kind.name} ${id}: ${twice.join(", ")} is declared by a resource of its own too; declare it in one place.`,
      );
  }

  async diff(id: string, olds: JsonObject, news: JsonObject): Promise<Difference> {
    this.shareFields(id, this.desired(news));
    return diff(this.run, this.prior(id, olds, news), this.desired(news));
  }

  async create(inputs: JsonObject): Promise<Created> {
    refuseInReadMode(this.run, "create", this.general);
    const desired = this.desired(inputs);
    const { id, outputs } = await create(this.run, desired);
    // The object exists and must reach Pulumi: a part that declares the same says so.
    this.declaredHere(id, desired);
    return { id, outs: outputs };
  }

  async read(id: string, olds: JsonObject): Promise<ReadBack> {
    if (own(olds, READ) === true) return readExisting(this.run, this.general, id);
    return read(this.run, this.prior(id, olds));
  }

  async update(id: string, olds: JsonObject, news: JsonObject): Promise<{ outs: JsonObject }> {
    const { outputs } = await update(this.run, this.prior(id, olds, news), this.desired(news));
    return { outs: outputs };
  }

  async delete(id: string, olds: JsonObject): Promise<void> {
    return remove(this.run, this.prior(id, olds));
  }

  /** What state holds, as the program describes the kind now. */
  private prior(id: string, olds: JsonObject, news = olds): ObjectState {
    return new ObjectState(this.kindOf(news), id, olds);
  }

  private desired(inputs: JsonObject): Declaration {
    return new Declaration(this.kindOf(inputs), inputs);
  }
}
