-- Input: {from}. No new person is kept under it from here on.
UPDATE kek SET is_current = 0 WHERE id = $1 ->> 'from' AND is_current = 1
