/** The life that all resources share: check, diff, create, read, update, delete. */
import { refusedByMode } from "../celigo/connection";
import { ApiError, CeligoError, withArticle } from "../celigo/errors";
import { differences } from "../json/compare";
import { own, type Json, type JsonObject } from "../json/json";
import { validate } from "../json/validate";
import { hashOf, isOutdated } from "../model/asset";
import { mayDelete, type Deletion, type Seen } from "../model/decisions";
import type { Remote, ResourceSpec } from "../model/define-resource";
import { alive, pathInputs, remoteOf } from "../model/document";
import { identityOf, naturalKeyOf } from "../model/natural-key";
import {
  HIDDEN,
  bodyOf,
  comparableInputs,
  comparableOutputs,
  declarationDifferences,
  drifted,
  isLeftAlone,
  isUnchangedRow,
  observedInputs,
  outputsOf,
  recordOf,
  refreshedOutputs,
  rowFields,
  type Account,
  type Record,
} from "../model/state";
import { UNKNOWN } from "../pulumi/marks";
import { RECYCLE_BIN } from "../run/account-guard";
import type { Run } from "../run/run";
import { alreadyTaken, create } from "./create";
import type { Checked, Created, Difference, Handler, ReadBack } from "./handler";
import { write } from "./write";

/** One kind of resource in one run. */
export class Resource implements Handler {
  private readonly remote: Remote;

  constructor(
    readonly run: Run,
    private readonly spec: ResourceSpec,
  ) {
    this.remote = remoteOf(spec);
  }

  /** Which of these is a secret, Pulumi does not tell: of none, but for what names the object, the API's words are repeated. */
  learn({ [HIDDEN]: _, contentHash: __, ...properties }: JsonObject): void {
    this.run.client.learn(properties, this.spec.schema, [
      ...this.spec.naturalKey,
      ...pathInputs(this.spec),
      "adoptId",
      "onExisting",
    ]);
  }

  check(news: JsonObject): Checked {
    this.run.claims.announce(this.spec, this.naturalKey(news));
    const problems = validate(this.spec, news);
    if (!this.isAdoptable(own(news, "adoptId"))) {
      const form = this.spec.idForm ?? "`<_id>`";
      problems.push({ path: "adoptId", reason: `must be an id of the form ${form}` });
    }
    return { inputs: news, problems };
  }

  private isAdoptable(id: Json | undefined): boolean {
    if (typeof id !== "string" || id === "" || id === UNKNOWN) return true;
    try {
      return this.remote.path(id) !== "";
    } catch {
      return false;
    }
  }

  /** What an update would change. Asks the API only when the account's address or token source changed. */
  async diff(id: string, olds: JsonObject, news: JsonObject): Promise<Difference> {
    const { spec, run } = this;
    const record = recordOf(olds);
    const replaces = this.identity().filter(
      (name) => differences(identityOf(spec, olds, name), identityOf(spec, news, name)).length > 0,
    );
    const move = replaces.length === 0 && this.reach(id) !== "nothing" ? await this.moved(id, record) : "no";
    if (move === "elsewhere") replaces.push(HIDDEN);
    const before = comparableOutputs(spec, olds);
    const after = comparableInputs(spec, news);
    const changes =
      replaces.length > 0 ||
      move === "renamed" ||
      record?.incomplete === true ||
      this.localChanges(olds, news).length > 0 ||
      (!isLeftAlone(this.spec, news) && declarationDifferences(spec, before, after).length > 0);
    if (record)
      run.account.remember(spec, record, this.reach(id) === "nothing" ? undefined : this.remote.path(id));
    const naturalKey = this.naturalKey(news);
    run.sync();
    // What lives elsewhere is not in the way here, though something of its name may be.
    if (move === "elsewhere") run.claims.left(spec, id);
    else if (replaces.length > 0) run.claims.replaced(spec, id, naturalKey);
    else if (!run.claims.keep(spec, id, naturalKey, own(news, "onExisting") === "create"))
      throw alreadyTaken(spec, id);
    this.explainHidden(id, olds, news);
    return { changes, ...(replaces.length > 0 ? { replaces } : {}) };
  }

  create(inputs: JsonObject): Promise<Created> {
    this.refuseInReadMode("create");
    return create(this.run, this.spec, this.remote, inputs);
  }

  /** The object as it is now; `{}` when it is gone. */
  async read(id: string, olds: JsonObject): Promise<ReadBack> {
    const { run, spec } = this;
    const record = recordOf(olds);
    if (this.reach(id) === "nothing") {
      if (record) return { id, props: olds };
      throw new CeligoError(
        `${spec.name} ${id} lives in another environment, where this token cannot read it.`,
      );
    }
    run.rows.note(this.remote.path(id));
    await this.proveNamed(id, record);
    const row = record && (await this.unchangedRow(id, record, olds));
    if (row) {
      run.account.found(spec, this.remote.path(id));
      return { id, props: refreshedOutputs(spec, olds, row, await this.currentAccount(id, record)) };
    }
    const document = alive(await this.remote.get(run.client, id));
    if (!document) {
      if (!record) throw new CeligoError(`there is no ${spec.name} ${id} in this account.`);
      await run.account.confirmGone(spec, id, this.remote.path(id), record);
      run.claims.left(spec, id);
      return {};
    }
    run.account.found(spec, this.remote.path(id));
    const observed = isLeftAlone(this.spec, olds) ? undefined : observedInputs(spec, olds, document);
    const account = await this.currentAccount(id, record);
    if (observed)
      return { id, props: drifted(outputsOf(spec, observed, document, account, olds)), inputs: observed };
    return { id, props: refreshedOutputs(spec, olds, document, account) };
  }

  /** The object's row in a list that others are read from as well, if it shows that nothing has changed. */
  private async unchangedRow(id: string, record: Record, olds: JsonObject): Promise<JsonObject | undefined> {
    const { run, spec } = this;
    if (spec.row === undefined || record.incomplete) return undefined;
    const row = alive(await run.rows.find(this.remote.path(id), rowFields(spec)));
    return row && isUnchangedRow(spec, olds, row) ? { ...record.server, ...row } : undefined;
  }

  /** Brings the object to the inputs; writes nothing when only this provider's own settings changed. */
  async update(id: string, olds: JsonObject, news: JsonObject): Promise<{ outs: JsonObject }> {
    const { run, spec } = this;
    const record = recordOf(olds);
    const before = comparableOutputs(spec, olds);
    // Flows may have written to what was left alone until now.
    const wasLeftAlone = isLeftAlone(this.spec, olds);
    const isSame =
      !record?.incomplete &&
      (isLeftAlone(this.spec, news) ||
        (!wasLeftAlone && declarationDifferences(spec, before, comparableInputs(spec, news)).length === 0));
    if (isSame) return { outs: outputsOf(spec, news, undefined, this.account(id, record), olds) };
    if (this.reach(id) === "nothing") {
      throw new CeligoError(
        `${spec.name} ${id} is not updated: it lives in another environment, where this token can change nothing. Change it there, and put its inputs back here. For another one, give the resource another name in the program.`,
      );
    }
    this.refuseInReadMode("update");
    await run.account.checkAccount();
    await this.proveNamed(id, record);
    // What was drift may be drift again as soon as it is written, where it is Celigo that keeps it otherwise.
    const looksAgain = record?.drifted === true;
    const others = (await this.isTextIgnored(olds, news))
      ? (fields: JsonObject) => withoutText(spec, fields)
      : (fields: JsonObject) => fields;
    const body = await bodyOf(spec, others(news));
    const document = others(await write(run, spec, this.remote, id, others(before), body, { looksAgain }));
    const account = await this.currentAccount(id, record);
    // What was written is recorded, whatever becomes of these questions.
    account.user ??= await run.account.user().catch(() => undefined);
    account.anchor ??= await run.account.anchor(this.remote.path(id)).catch(() => undefined);
    const outs = outputsOf(spec, news, document, account, olds);
    run.sayKept(spec, id, outs);
    return { outs };
  }

  /** Whether the text that Pulumi gives is only what state holds of it: then whatever Celigo has is left alone. */
  private async isTextIgnored(olds: JsonObject, news: JsonObject): Promise<boolean> {
    const { asset } = this.spec;
    if (asset === undefined || recordOf(olds)?.incomplete) return false;
    const text = own(news, asset);
    return hashOf(text) === own(olds, "contentHash") && (await isOutdated(text));
  }

  /** Deletes the object, unless that would break someone or another resource of this run stands for it. */
  async delete(id: string, olds: JsonObject): Promise<void> {
    const { run, spec, remote } = this;
    const record = recordOf(olds);
    if (this.reach(id) !== "everything") {
      run.say(`${spec.name} ${id} is forgotten; in Celigo it stays.`);
      return;
    }
    // A key's id is a name, which may mean another key here than where the object was made.
    if (this.isFromElsewhere(record)) await this.proveNamed(id, record);
    run.sync();
    if (run.claims.isInUse(spec, id) || (await run.isOwnedElsewhere(spec, id))) {
      run.say(`${spec.name} ${id} is not deleted: another resource of this program manages it now.`);
      return;
    }
    if (run.isPassedOver(spec, id, this.naturalKey(olds))) {
      run.say(
        `${spec.name} ${id} is not deleted: the program declares ${withArticle(spec.name)} with the same ${spec.naturalKey.join(" and ")}, which is not a target of this update and may manage this object. Only the old entry is removed from the state.`,
      );
      return;
    }
    run.refuseAlone(spec, id);
    this.refuseInReadMode("delete");
    await run.account.checkAccount();
    await this.proveNamed(id, record);
    await run.lock(remote.path(id), async () => {
      if (!(await this.mayDelete(id, olds)))
        return run.account.confirmGone(spec, id, this.remote.path(id), record);
      const wasThere = await remote
        .delete(run.client, id)
        .catch((error: unknown) => this.explainRefusal(id, error));
      if (!wasThere) return run.account.confirmGone(spec, id, this.remote.path(id), record);
      run.account.found(spec, this.remote.path(id));
      run.claims.deleted(spec, id);
      if (spec.recycled !== false) run.sayOnce(`deleted ${spec.name} ${id}. ${RECYCLE_BIN}`, RECYCLE_BIN);
    });
  }

  /** False when it is gone already. @throws CeligoError when deleting it would break someone. */
  private async mayDelete(id: string, olds: JsonObject): Promise<boolean> {
    const { run, spec, remote } = this;
    const deletion = this.deletion(id, olds);
    let seen: Seen = "not looked at";
    let document: JsonObject | undefined;
    let reason: string | undefined;
    for (;;) {
      const step = mayDelete(deletion, seen);
      switch (step.do) {
        case "delete":
          return true;
        case "nothing":
          return false;
        case "look":
          document = alive(await remote.get(run.client, id));
          seen = document ? "there" : "gone";
          break;
        case "ask for reasons":
          run.account.found(spec, remote.path(id));
          reason = await spec.beforeDelete?.(run.client, remote.path(id), document ?? {});
          seen = reason === undefined ? "unneeded" : "needed";
          break;
        case "refuse":
          if (step.why !== "needed")
            throw refusedByMode(run.settings, `: ${spec.name} ${id} is not deleted.`, "full");
          throw new CeligoError(
            `${spec.name} ${id} is not deleted: ${reason} To delete it all the same, set the environment variable CELIGO_FORCE_DESTROY_IDS=${id} for this run (\`pulumi config set celigo:forceDestroyIds ${id}\` does the same for \`pulumi up\`), or set forceDestroy: true on the resource and run \`pulumi up\` before you remove it. To keep it in Celigo and only forget it: \`pulumi state delete <urn>\`.`,
          );
      }
    }
  }

  private deletion(id: string, olds: JsonObject): Deletion {
    const { settings } = this.run;
    const isForced = own(olds, "forceDestroy") === true || settings.forceDestroyIds.includes(id);
    return {
      mode: settings.mode,
      isPart: this.spec.changesParent === true,
      reasons: this.spec.beforeDelete === undefined ? "none" : isForced ? "overruled" : "known",
    };
  }

  private async explainRefusal(id: string, error: unknown): Promise<never> {
    if (!(error instanceof ApiError) || !this.spec.whyNotDeleted || error.status === 401) throw error;
    const why = await this.spec.whyNotDeleted(this.run.client, this.remote.path(id)).catch(() => undefined);
    throw why === undefined ? error : new ApiError(`${error.message} ${why}`, error.status, error.code);
  }

  /** Pulumi displays no property whose name begins with two underscores, so the plan shows an update without any. */
  private explainHidden(id: string, olds: JsonObject, news: JsonObject): void {
    const hidden = Object.keys(this.spec.schema.properties).filter(
      (name) => name.startsWith("__") && differences(own(olds, name), own(news, name)).length > 0,
    );
    if (hidden.length > 0)
      this.run.say(
        `${this.spec.name} ${id}: ${hidden.join(", ")} changes. Pulumi does not display properties whose names begin with two underscores.`,
      );
  }

  private naturalKey(inputs: JsonObject): string {
    return naturalKeyOf(this.spec, { ...inputs, ...comparableInputs(this.spec, inputs) });
  }

  /** Inputs whose change means another object. */
  private identity(): string[] {
    return [...new Set([...pathInputs(this.spec), ...(this.spec.replaceOn ?? [])])];
  }

  private localChanges(olds: JsonObject, news: JsonObject): string[] {
    return (this.spec.local ?? []).filter(
      (name) => differences(own(olds, name) ?? false, own(news, name) ?? false).length > 0,
    );
  }

  private reach(id: string): "everything" | "read" | "nothing" {
    return this.spec.reach?.(id) ?? "everything";
  }

  /** Whether the object was made with another address or token source, and if so, whether it is here too. */
  private async moved(id: string, record: Record | undefined): Promise<"no" | "renamed" | "elsewhere"> {
    if (!record || !this.isFromElsewhere(record)) return "no";
    const { account, client } = this.run;
    const { origin, tokenSource } = this.run.settings;
    const isRotated =
      record.origin === origin &&
      [record.source, tokenSource].every((source) => source.startsWith("apiToken:"));
    // One question for all objects: nothing records the new token until something else changes.
    if (isRotated && record.anchor !== undefined && (await account.exists(record.anchor))) return "no";
    const isHere = await account.once(`${this.spec.name} ${id}`, async () => {
      // The same name in another environment is another value.
      const { anchor } = record;
      if (this.spec.anchors === false && anchor !== undefined && !(await account.exists(anchor)))
        return false;
      return Boolean(alive(await this.remote.get(client, id)));
    });
    if (!isHere) return "elsewhere";
    return isRotated ? "no" : "renamed";
  }

  /** True where the object was made with another address or token source than this run has. */
  private isFromElsewhere(record: Record | undefined): boolean {
    return record !== undefined && !this.run.account.isOwn(record);
  }

  /** The id of a document is one account's; a name exists in many, and must not be read or written in another. */
  private async proveNamed(id: string, record: Record | undefined): Promise<void> {
    if (this.spec.anchors === false) await this.run.account.proveAccount(this.spec, id, record);
  }

  private refuseInReadMode(action: string): void {
    if (this.run.settings.mode !== "read") return;
    const what = `: ${action} of ${withArticle(this.spec.name)} refused, nothing was sent.`;
    throw refusedByMode(this.run.settings, what, "full or operate");
  }

  private async currentAccount(id: string, record: Record | undefined): Promise<Account> {
    const account = this.account(id, record);
    return { ...account, anchor: await this.run.account.current(account.anchor, this.remote.path(id)) };
  }

  /** The account, for the object's record. */
  private account(id: string, record: Record | undefined): Account {
    const { origin, tokenSource } = this.run.settings;
    const anchor = record?.anchor ?? this.run.account.provenPath(this.remote.path(id));
    return { origin, source: tokenSource, user: record?.user, anchor };
  }
}

function withoutText({ asset }: ResourceSpec, fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== asset));
}
