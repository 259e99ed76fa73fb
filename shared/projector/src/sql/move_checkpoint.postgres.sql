UPDATE projection SET position = step."to", event = step.event
FROM jsonb_to_record($1::jsonb) AS step (name text, generation bigint, "from" bigint, "to" bigint, event text)
WHERE projection.name = step.name AND projection.generation = step.generation AND projection.position = step."from"
