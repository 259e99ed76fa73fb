-- Input: {from}. No new person is kept under it from here on: this waits for those who hold it.
UPDATE kek SET is_current = false WHERE id = $1::jsonb ->> 'from' AND is_current
