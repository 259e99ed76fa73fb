-- Releases go with the entries of their petitions.
DELETE FROM breakdown_entry WHERE generation = $1 ->> 'generation'
