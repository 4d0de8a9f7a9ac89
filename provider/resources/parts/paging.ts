/** How an HTTP export gets all pages of an answer. */
import type { Schema } from "../../json/schema";
import { choice, integer, longText, object, string, strings } from "./fields";

/** `http.paging` of an export. */
export const paging: Schema = object(
  "How the pages after the first one are requested. Left out: one request.",
  {
    method: choice(
      "What leads to the next page: `linkheader` a Link header, `page` a page number, `skip` an offset, `token` a token of the response, `nextpageurl` an address in the response, `relativeuri` another relative URI, `body` another request body.",
      ["linkheader", "page", "skip", "token", "nextpageurl", "relativeuri", "body"],
    ),
    page: integer("For `page`: number of the first page. Celigo's default is 0."),
    skip: integer("For `skip`: offset of the first page, in records. Celigo's default is 0."),
    token: string("For `token`: token of the first request, where the API wants one."),
    path: string("For `token` and `nextpageurl`: where the response holds the token or the address."),
    pathLocation: choice("For `token`: part of the response that holds the token.", ["body", "header"]),
    pathAfterFirstRequest: string(
      "For `token`: path of the token from the second response on, where it differs.",
    ),
    relativeURI: string("Relative URI of the requests after the first one, a handlebars expression."),
    body: longText("Body of the requests after the first one, a handlebars expression."),
    linkHeaderRelation: string(
      "For `linkheader`: relation of the next page's link. Celigo's default is `next`.",
    ),
    resourcePath: string("Path of the records in the responses after the first one, where it differs."),
    lastPageStatusCode: integer(
      "HTTP status that means that there are no more pages. Celigo's default is 404.",
    ),
    lastPagePath: string("Path of a field in the response that tells the last page."),
    lastPageValues: strings("Values at `lastPagePath` that mean that there are no more pages.", {
      unordered: true,
    }),
    maxPagePath: string("For `page`: path of the number of pages in the response."),
    maxCountPath: string("For `skip`: path of the number of records in the response."),
  },
);
