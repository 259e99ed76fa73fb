-- A comment's wordings are found by its id, which no two people share: the log names no author.
CREATE INDEX sealed_comments ON sealed (record) WHERE kind IN ('comment_text', 'comment_appeal');
