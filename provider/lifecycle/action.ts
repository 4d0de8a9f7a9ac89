/** The life that all actions share: carried out when made and when an input changes; nothing to read, nothing to delete. */
import { randomUUID } from "node:crypto";
import { refusedByMode } from "../celigo/connection";
import { CeligoError, LostAnswer, asError } from "../celigo/errors";
import { differences } from "../json/compare";
import { own, type Json, type JsonObject } from "../json/json";
import { validate } from "../json/validate";
import type { ActionSpec, Attempt } from "../model/define-action";
import { recorded } from "../model/provenance";
import { HIDDEN, SCHEMA, hiddenOf, recordOf, type Record } from "../pulumi/record";
import type { Run } from "../run/run";
import { sayWarnings } from "./messages";
import type { Checked, Difference, Handler, ReadBack } from "./handler";

/** The API shows what it has just done after a moment; the effect is looked for twice, this far apart. */
const SECOND_LOOK_MS = 2000;

/** The request was sent, and its outcome is not known. */
class MayHaveRun extends CeligoError {}

/** One kind of action in one run. */
export class Action implements Handler {
  constructor(
    readonly run: Run,
    private readonly spec: ActionSpec,
  ) {}

  /** Their values are taken out of the API's words: they may be secrets. */
  learn(properties: JsonObject): void {
    this.run.client.learn(properties, this.spec.schema, [HIDDEN]);
  }

  check(news: JsonObject): Checked {
    sayWarnings(this.run, this.spec, news);
    return { inputs: news, problems: validate(this.spec, news) };
  }

  /** Whether an update carries it out again. Asks the API only when the account's address or token source changed. */
  async diff(_id: string, olds: JsonObject, news: JsonObject): Promise<Difference> {
    const record = recordOf(olds);
    if (record) this.run.account.remember({}, record, this.spec.target(olds));
    if (this.changes(olds, news)) return { changes: true };
    const move = await this.moved(news, record);
    return move === "elsewhere" ? { changes: true, replaces: [HIDDEN] } : { changes: move === "renamed" };
  }

  async create(inputs: JsonObject): Promise<{ id: string; outs: JsonObject }> {
    const results = await this.carryOut(inputs, () => this.run.account.checkNeighbours());
    // An action is done, not made: nothing in Celigo has an id for it.
    return { id: randomUUID(), outs: await this.outputs(inputs, results) };
  }

  /** There is nothing to read: what was done stays done. */
  // eslint-disable-next-line @typescript-eslint/require-await -- as resources have it
  async read(id: string, olds: JsonObject): Promise<ReadBack> {
    if (recordOf(olds)) return { id, props: olds };
    throw new CeligoError(
      `${this.spec.name} is an action: there is nothing in Celigo that could be imported.`,
    );
  }

  /** Carries it out again, unless nothing but the account's address or token source changed. */
  async update(id: string, olds: JsonObject, news: JsonObject): Promise<{ outs: JsonObject }> {
    const record = recordOf(olds);
    const before = this.results(olds);
    if (!this.changes(olds, news)) return { outs: await this.outputs(news, before, record) };
    const prove = () => this.run.account.proveAccount(this.spec, id, record);
    const results = await this.carryOut(news, prove, record);
    return { outs: await this.outputs(news, own(news, "skip") === true ? before : results, record) };
  }

  /** What was done is not undone. */
  async delete(): Promise<void> {
    // Nothing to do.
  }

  private changes(olds: JsonObject, news: JsonObject): boolean {
    const inputs = Object.keys(this.spec.schema.properties).filter((name) => name !== "skip");
    const pick = (from: JsonObject) =>
      Object.fromEntries(inputs.flatMap((name) => (name in from ? [[name, own(from, name) ?? null]] : [])));
    return differences(pick(olds), pick(news), this.spec.schema).length > 0;
  }

  /** Checks the account, then carries it out and settles a lost answer; what it returns becomes outputs. */
  private async carryOut(
    inputs: JsonObject,
    prove: () => Promise<unknown>,
    record?: Record,
  ): Promise<JsonObject> {
    const { run, spec } = this;
    if (own(inputs, "skip") === true) {
      run.say(`${spec.name} is recorded and not carried out (skip: true).`);
      return {};
    }
    this.refuseByMode();
    await run.account.checkAccount();
    await prove();
    const key = `${spec.name} ${JSON.stringify(inputs)}`;
    return run.lock(spec.target(inputs) ?? spec.operation, async () => {
      // Pulumi calls again in this process where a program's error hook asks for it.
      const earlier = run.unsettled.action(key);
      if (earlier) throw earlier;
      const results = await this.settle(
        await spec.prepare(run.client, inputs),
        record !== undefined,
        inputs,
      ).catch((error: unknown) => {
        if (error instanceof MayHaveRun && !spec.idempotent) run.unsettled.rememberAction(key, error);
        throw error;
      });
      return { ...results, ranAt: new Date().toISOString() };
    });
  }

  /** Sends it once; again only where twice is the same as once. */
  private async settle(attempt: Attempt, isUpdate: boolean, inputs: JsonObject): Promise<JsonObject> {
    const { run, spec } = this;
    for (let sent = 1; ; sent++) {
      const lost = await attempt.send().catch((error: unknown) => {
        if (error instanceof LostAnswer) return error;
        throw error;
      });
      if (!(lost instanceof LostAnswer)) return lost;
      const { results, trouble } = await this.lookForEffect(attempt);
      if (results) {
        run.say(`the answer to ${spec.name} was lost; it had been carried out.`);
        return results;
      }
      if (!spec.idempotent || sent > run.settings.maxRetries) throw this.unsure(lost, trouble, isUpdate);
      run.say(`the answer to ${spec.name} was lost; it is sent again, which is the same as once.`);
      await run.client.pause(sent);
      attempt = await spec.prepare(run.client, inputs);
    }
  }

  private async lookForEffect(attempt: Attempt): Promise<{ results?: JsonObject; trouble: string }> {
    if (!attempt.seen) return { trouble: "" };
    try {
      const results = await attempt.seen();
      if (results) return { results, trouble: "" };
      await this.run.client.wait(SECOND_LOOK_MS);
      return { results: await attempt.seen(), trouble: " Nothing of it can be seen in Celigo so far." };
    } catch (error) {
      return { trouble: ` Looking for its effect failed: ${asError(error).message}` };
    }
  }

  private unsure(lost: LostAnswer, trouble: string, isUpdate: boolean): CeligoError {
    const state = isUpdate ? "Pulumi's state holds the old inputs" : "the resource is not in Pulumi's state";
    const back = isUpdate ? " (or put the old inputs back)" : "";
    return new MayHaveRun(
      `${this.spec.name} may have been carried out: ${lost.message} The answer was lost, and it is not sent again by itself.${trouble} Look in Celigo first: ${state}, so the next \`pulumi up\` carries it out again. ${this.spec.again} If it was carried out, set skip: true on the resource for one \`pulumi up\`, which records it without running it${back}.`,
    );
  }

  private refuseByMode(): void {
    const { mode } = this.run.settings;
    const { name, effect } = this.spec;
    if (mode === "full" || (mode === "operate" && effect === "change")) return;
    const why = mode === "read" ? "" : `, and this ${effect === "make" ? "makes" : "deletes"} something`;
    const allowed = effect === "change" ? "full or operate" : "full";
    throw refusedByMode(this.run.settings, `${why}: ${name} refused, nothing was sent.`, allowed);
  }

  /** Whether the account's address or token source changed, and if so, whether what it acts on is here too. */
  private async moved(
    inputs: JsonObject,
    record: Record | undefined,
  ): Promise<"no" | "renamed" | "elsewhere"> {
    const { origin, tokenSource } = this.run.settings;
    if (!record || (record.origin === origin && record.source === tokenSource)) return "no";
    const target = this.spec.target(inputs);
    if (target !== undefined && !(await this.run.account.exists(target))) return "elsewhere";
    const isRotated = [record.source, tokenSource].every((source) => source.startsWith("apiToken:"));
    return record.origin === origin && isRotated ? "no" : "renamed";
  }

  /** The results of the last time. */
  private results(olds: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.keys(this.spec.outputs ?? {}).flatMap((name) =>
        name in olds ? [[name, own(olds, name) ?? null] as const] : [],
      ),
    );
  }

  /** What goes into state: the inputs, the results, and where it was carried out. */
  private async outputs(inputs: JsonObject, results: JsonObject, record?: Record): Promise<JsonObject> {
    const { origin, tokenSource } = this.run.settings;
    const account = record ?? {
      user: await this.known(this.run.account.user()),
      anchor: await this.known(this.run.account.anchor()),
    };
    const hidden = { schema: SCHEMA, ...recorded({ ...account, origin, source: tokenSource }) };
    return { ...inputs, ...results, [HIDDEN]: hiddenOf(hidden) as Json };
  }

  /** It has been carried out: nothing that is only good to know may make it fail now. */
  private known(answer: Promise<string | undefined>): Promise<string | undefined> {
    return answer.catch(() => undefined);
  }
}
