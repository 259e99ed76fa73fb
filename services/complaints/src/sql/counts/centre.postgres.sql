-- Input: {today, soon: dates}. Row: how much waits at the centre, and how much is near its last day or past it anywhere.
SELECT jsonb_build_object(
    'waiting', (SELECT count(*) FROM complaint_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'centre'),
    'due_soon', (SELECT count(*) FROM complaint_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn IN ('agency', 'centre')
        AND due_by >= ($1::jsonb ->> 'today') AND due_by <= ($1::jsonb ->> 'soon')),
    'overdue', (SELECT count(*) FROM complaint_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn IN ('agency', 'centre')
        AND due_by < ($1::jsonb ->> 'today')))::text
