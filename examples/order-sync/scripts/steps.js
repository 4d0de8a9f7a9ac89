/** Leaves out orders that were cancelled before they were paid. */
function dropCancelled(options) {
  return { data: options.data.filter((order) => order.status !== "cancelled"), errors: options.errors };
}
