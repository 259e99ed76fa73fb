-- Input: {webhook}.
DELETE FROM webhook_address WHERE webhook = $1 ->> 'webhook'
