-- Which event stands at a checkpoint: a log that does not hold it there is not the one that was read.
ALTER TABLE projection ADD COLUMN event text NOT NULL DEFAULT '';  -- stream, sequence, recorded_at; '' is not known
