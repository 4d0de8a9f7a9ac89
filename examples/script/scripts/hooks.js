/** A preMap hook: rounds the total of every order to cents. */
function roundTotals(options) {
  return options.data.map((order) => ({ data: { ...order, total: Math.round(order.total * 100) / 100 } }));
}
