import * as celigo from "pulumi-celigo";
import { OrderSync } from "./order-sync";
import { overlay } from "./overlay";

const orders = new OrderSync("orders", {
  connectionIds: { shop: celigo.reference("shop"), erp: celigo.reference("erp") },
  ...overlay,
});

export const integrationId = orders.integrationId;
