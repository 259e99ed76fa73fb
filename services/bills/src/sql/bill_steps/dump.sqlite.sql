SELECT json_object('position', position, 'bill', bill, 'at', at, 'said', json(said))
FROM bill_step
WHERE generation = $1 ->> 'generation'
