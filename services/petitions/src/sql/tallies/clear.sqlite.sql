-- The cells and hours go with their totals.
DELETE FROM tally_total WHERE generation = $1 ->> 'generation'
