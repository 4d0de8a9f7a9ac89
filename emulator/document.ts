/** An object as the API shows it. */
export interface Document {
  _id: string;
  [field: string]: unknown;
}
