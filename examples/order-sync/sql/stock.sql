select sku, sum(quantity) as quantity
from stock
group by sku
order by sku
