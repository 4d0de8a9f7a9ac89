/** One kind of resource or action in one run, as every host calls it. */
import type { JsonObject } from "../json/json";
import type { Problem } from "../json/validate";
import type { Run } from "../run/run";

/** What `check` found; hosts word it for Pulumi. */
export interface Checked {
  inputs: JsonObject;
  problems: Problem[];
}

/** What `diff` tells Pulumi. */
export interface Difference {
  changes: boolean;
  replaces?: string[];
}

/** What `create` returns. */
export interface Created {
  id: string;
  outs: JsonObject;
}

/** What `read` returns: empty for an object that is gone. */
export interface ReadBack {
  id?: string;
  props?: JsonObject;
  inputs?: JsonObject;
}

/** The six operations. `olds` are the outputs in state, `news` the inputs of the program. */
export interface Handler {
  /** What the process of the host knows. */
  readonly run: Run;
  /** Masks the values of these properties in the API's words from now on. */
  learn(properties: JsonObject): void;
  /** Validates the inputs. Sends no request. */
  check(news: JsonObject): Checked;
  /** Compares the inputs with the outputs in state. Sends a request only where the account moved. */
  diff(id: string, olds: JsonObject, news: JsonObject): Promise<Difference>;
  create(news: JsonObject): Promise<Created>;
  read(id: string, olds: JsonObject): Promise<ReadBack>;
  update(id: string, olds: JsonObject, news: JsonObject): Promise<{ outs: JsonObject }>;
  delete(id: string, olds: JsonObject): Promise<void>;
}
