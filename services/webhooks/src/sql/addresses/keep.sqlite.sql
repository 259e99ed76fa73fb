-- Input: {webhook, address}.
INSERT INTO webhook_address (webhook, address) VALUES ($1 ->> 'webhook', $1 ->> 'address')
