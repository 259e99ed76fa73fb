-- Who has asked to be forgotten stands in the register of people as leaving, and comes in nowhere; the
-- row goes last, and whatever is kept of them goes with it. So nothing is kept of anybody who is not
-- in the register, however late it comes.
ALTER TABLE person ADD COLUMN leaving_at bigint;             -- microseconds since 1970
UPDATE person SET leaving_at = erasure.asked_at FROM erasure WHERE erasure.person_key = person.person_key;
DROP TABLE erasure;
CREATE INDEX person_leaving ON person (leaving_at) WHERE leaving_at IS NOT NULL;

DELETE FROM person_secret WHERE person_key NOT IN (SELECT person_key FROM person);
ALTER TABLE person_secret
    ADD FOREIGN KEY (person_key) REFERENCES person (person_key) ON DELETE CASCADE;
