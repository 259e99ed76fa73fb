-- Input: {webhook, address}.
INSERT INTO webhook_address (webhook, address) VALUES ($1::jsonb ->> 'webhook', $1::jsonb ->> 'address')
