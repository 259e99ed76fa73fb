-- Lines are added and never change. Whom one concerns, and does not say itself, is known from its object.
INSERT INTO trail (generation, position, item, at, actor, role, act, object, reason, person, purpose)
SELECT $1 ->> 'generation',
       value ->> 'position',
       value ->> 'item',
       value ->> 'at',
       value ->> 'actor',
       value ->> 'role',
       value ->> 'act',
       value ->> 'object',
       value ->> 'reason',
       coalesce(
           value ->> 'person',
           (SELECT s.person FROM trail_subject AS s
            WHERE s.generation = $1 ->> 'generation' AND s.object = value ->> 'subject')
       ),
       value ->> 'purpose'
FROM json_each($1, '$.rows')
