/**
 * Creates and actions of this process whose outcome is unknown. A program's error hook makes Pulumi call them again in
 * the same process: the second call goes on where the first one ended, instead of sending a second request.
 */
import type { LostAnswer } from "../celigo/errors";
import type { JsonObject } from "../json/json";

/** An object of the API. */
export interface Found {
  id: string;
  document: JsonObject;
}

/** The state of one create. */
export interface CreateAttempt {
  /** The list before the first POST; what is not in it may have been created by this attempt. */
  before: JsonObject[];
  /** When the list was read that the next POST relies on. */
  listedAt: number;
  posts: number;
  /** How the last POST ended. */
  lost?: LostAnswer;
  /** The object, once it is known. */
  found?: Found;
}

/** Attempts by the declaration that they are for. */
export class Unsettled {
  private readonly creates = new Map<string, CreateAttempt>();
  private readonly actions = new Map<string, Error>();

  /** What an earlier call with the same declaration left open. */
  create(declaration: string): CreateAttempt | undefined {
    return this.creates.get(declaration);
  }

  rememberCreate(declaration: string, attempt: CreateAttempt): void {
    this.creates.set(declaration, attempt);
  }

  settleCreate(declaration: string): void {
    this.creates.delete(declaration);
  }

  /** The error of an earlier call with the same inputs whose request may have been carried out. */
  action(inputs: string): Error | undefined {
    return this.actions.get(inputs);
  }

  rememberAction(inputs: string, error: Error): void {
    this.actions.set(inputs, error);
  }
}
