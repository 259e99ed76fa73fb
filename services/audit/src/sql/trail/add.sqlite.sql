-- Lines are added and never change.
INSERT INTO trail (generation, position, item, at, actor, role, act, object, person, purpose)
SELECT $1 ->> 'generation',
       value ->> 'position',
       value ->> 'item',
       value ->> 'at',
       value ->> 'actor',
       value ->> 'role',
       value ->> 'act',
       value ->> 'object',
       value ->> 'person',
       value ->> 'purpose'
FROM json_each($1, '$.rows')
