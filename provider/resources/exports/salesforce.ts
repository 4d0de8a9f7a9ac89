/** `salesforce` of an export. */
import type { Schema } from "../../json/schema";
import { array, boolean, choice, integer, longText, object, string, strings } from "../parts/fields";

const relatedList: Schema = object("A list of child records.", {
  sObjectType: string("API name of the child object."),
  parentField: string("Field of the child that refers to the parent."),
  referencedFields: strings("Fields of the child that are exported.", { unordered: true }),
  filter: string("SOQL `WHERE` condition on the children."),
  orderBy: string("SOQL `ORDER BY` expression of the children."),
});

/** Source of a Salesforce export. */
export const exportSalesforce: Schema = object("For `SalesforceExport`: what is read.", {
  type: choice("Kind of source: `soql` a query, `distributed` events.", ["soql", "distributed"]),
  sObjectType: string("API name of the object, such as `Account` or `Order__c`."),
  id: string("For type `blob` of the export: id of the file, a handlebars expression."),
  includeDeletedRecords: boolean(
    "Whether records in the recycle bin of Salesforce are included. Celigo's default is false.",
  ),
  api: choice("API for `soql`: `rest` for small results and lookups, `bulk` for large ones.", [
    "rest",
    "bulk",
  ]),
  bulk: object("For `bulk`: settings of the Bulk API 2.0.", {
    maxRecords: integer("Most records in one result of a job, at least 10,000."),
    purgeJobAfterExport: boolean("Whether the job is deleted in Salesforce after the export."),
  }),
  soql: object("For `soql`: the query.", {
    query: longText(
      "SOQL query, a handlebars expression of at most 200,000 characters. A delta export uses `{{lastExportDateTime}}` in it.",
    ),
  }),
  distributed: object("For `distributed`: which events are exported.", {
    referencedFields: strings("Fields of referenced records that are exported with the record.", {
      unordered: true,
    }),
    disabled: boolean("Whether the listener is switched off."),
    qualifier: string("Condition on records, in the notation of Salesforce formulas."),
    batchSize: integer("Records in one batch, 4 to 200."),
    skipExportFieldId: string("API name of the checkbox field that keeps a record from being exported."),
    relatedLists: array("Child records that are exported with the record.", relatedList, {
      identity: [["sObjectType", "parentField"], "sObjectType"],
    }),
  }),
});
