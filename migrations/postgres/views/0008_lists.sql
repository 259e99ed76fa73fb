-- What lists need with many petitions: those of one kind, imported ones by their totals, and whether any
-- has changed since they were counted.
ALTER TABLE petition_entry
    ADD COLUMN position bigint GENERATED ALWAYS AS ((entry ->> 'position')::bigint) STORED,
    ADD COLUMN imported_count bigint GENERATED ALWAYS AS ((entry ->> 'imported_count')::bigint) STORED;
CREATE INDEX petition_by_position ON petition_entry (generation, position);
CREATE INDEX petition_by_kind ON petition_entry (generation, kind, shown_at, petition);
CREATE INDEX petition_by_imported_count ON petition_entry (generation, stage, imported_count, petition);
