-- Input: {after: {at, position}, limit}. Row: a refusal, the latest first; the title only of what everyone can read.
SELECT json_object('position', s.position, 'petition', s.petition, 'at', s.at, 'said', json(s.said), 'kind', p.kind,
    'since', (SELECT max(b.at) FROM petition_step AS b
              WHERE b.generation = s.generation AND b.petition = s.petition AND b.position < s.position
                AND b.step IN ('submitted', 'endorsed')),
    'action', CASE WHEN p.shown_at IS NOT NULL THEN p.entry ->> 'action' END,
    'appeal', p.appeal, 'appealed_at', p.entry ->> 'appealed_at', 'appeal_decided_at', p.entry ->> 'appeal_decided_at',
    'appeal_because', p.entry ->> 'appeal_because')
FROM petition_step AS s
LEFT JOIN petition_entry AS p ON p.petition = s.petition
    AND p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
WHERE s.generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1)
  AND s.step = 'refused' AND (s.at, s.position) < ($1 ->> '$.after.at', $1 ->> '$.after.position')
ORDER BY s.at DESC, s.position DESC
LIMIT $1 ->> 'limit'
