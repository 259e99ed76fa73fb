-- What is said in a case is found by its complaint's number, which no two people share: the log names no owner.
DROP INDEX sealed_comments;
CREATE INDEX sealed_by_record ON sealed (record)
WHERE kind IN ('comment_text', 'comment_appeal', 'complaint_text', 'attachment');
