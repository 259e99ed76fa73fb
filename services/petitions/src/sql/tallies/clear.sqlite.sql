-- The cells, hours, minutes and instants go with their totals.
DELETE FROM tally_total WHERE generation = $1 ->> 'generation'
