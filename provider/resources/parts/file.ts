/** Formats of the files that exports parse and imports write. */
import type { Schema } from "../../json/schema";
import { array, boolean, choice, integer, object, reference, string, strings } from "./fields";
import { filter } from "./filter";

const TYPES = ["csv", "json", "xlsx", "xml", "filedefinition"];

const encoding: Schema = choice("Character encoding of the file. Celigo's default is `utf8`.", [
  "utf8",
  "win1252",
  "utf-16le",
  "gb18030",
  "macroman",
  "iso88591",
  "shiftjis",
]);

const fileDefinition: Schema = object("For `filedefinition`: the format.", {
  _fileDefinitionId: reference("Id of the file definition that describes the format.", "filedefinitions"),
});

const purgeInternalBackup: Schema = boolean(
  "Whether Celigo keeps no copy of the processed files of its own. Celigo's default is false.",
);

/** `file` of an export. */
export const exportFile: Schema = object("How the files of the source are selected and parsed.", {
  type: choice("Format of the files.", TYPES),
  encoding,
  output: choice(
    "What the export gives: `records` of the parsed files, `metadata` of the files only, or `blobKeys` of unparsed files.",
    ["records", "metadata", "blobKeys"],
  ),
  skipDelete: boolean(
    "Whether files stay at the source after they were exported. Celigo's default is false: it deletes them.",
  ),
  compressionFormat: choice("Compression that is undone before the files are parsed.", ["gzip", "zip"]),
  purgeInternalBackup,
  decrypt: choice("Encryption that is undone before the files are parsed.", ["pgp"]),
  batchSize: integer("How many files are processed in one batch, at most 1,000."),
  sortByFields: array(
    "Fields that the records of a file are sorted by, the most significant first.",
    object("A field to sort by.", {
      field: string("Name of the field."),
      descending: boolean("Whether the order is descending. Celigo's default is false."),
    }),
    { identity: ["field"] },
  ),
  groupByFields: strings("Fields whose equal values put records into one group."),
  csv: object("For `csv`: how rows become records.", {
    columnDelimiter: string("Text between columns. Celigo's default is a comma."),
    rowDelimiter: string("Text between rows. Left out, Celigo detects it."),
    hasHeaderRow: boolean("Whether the first row holds the names of the fields. Celigo's default is true."),
    trimSpaces: boolean("Whether spaces around values are removed."),
    rowsToSkip: integer("Rows to leave out at the start of each file. Celigo's default is 0."),
    disableQuoteAndStripEnclosingQuotes: boolean(
      "Whether quotation marks have no meaning and are removed around values.",
    ),
  }),
  json: object("For `json`: where the records are.", {
    resourcePath: string("Path of the array of records. Left out: the root."),
  }),
  xlsx: object("For `xlsx`: how rows become records.", {
    hasHeaderRow: boolean("Whether the first row holds the names of the fields. Celigo's default is true."),
  }),
  xml: object("For `xml`: where the records are.", {
    resourcePath: string("XPath of the elements that become records."),
  }),
  fileDefinition,
  filter: filter("Which files are processed, by their metadata."),
  backupPath: string("Folder that receives a copy of each file before it is processed."),
});

/** `file` of an import. */
export const importFile: Schema = object("How records become files.", {
  fileName: string("Name of the file to write, a handlebars expression."),
  skipAggregation: boolean(
    "Whether each record makes a file of its own. Celigo's default is false: the records of a run go into one file.",
  ),
  type: choice("Format of the file.", TYPES),
  encoding,
  delete: boolean("Whether the source file is deleted after it was imported. Celigo's default is false."),
  compressionFormat: choice("Compression of the file.", ["gzip", "zip"]),
  backupPath: string("Folder that receives a copy of each file."),
  purgeInternalBackup,
  batchSize: integer("How many records go into one file or batch."),
  encrypt: boolean(
    "Whether the file is encrypted with the PGP key of the connection. Celigo's default is false.",
  ),
  csv: object("For `csv`: how records become rows.", {
    rowDelimiter: string("Text between rows. Celigo's default is a line feed."),
    columnDelimiter: string("Text between columns. Celigo's default is a comma."),
    includeHeader: boolean("Whether the first row holds the names of the fields. Celigo's default is true."),
    wrapWithQuotes: boolean("Whether values are put into quotation marks. Celigo's default is false."),
    replaceTabWithSpace: boolean("Whether tabs in values become spaces. Celigo's default is false."),
    replaceNewlineWithSpace: boolean(
      "Whether line breaks in values become spaces. Celigo's default is false.",
    ),
    truncateLastRowDelimiter: boolean(
      "Whether the file ends without a row delimiter. Celigo's default is false.",
    ),
  }),
  json: object("For `json`: where the records go.", {
    resourcePath: string("Path of the array of records in the file."),
  }),
  xml: object("For `xml`: where the records go.", {
    resourcePath: string("XPath of the elements in the file."),
  }),
  fileDefinition,
});
