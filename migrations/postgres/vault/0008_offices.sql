-- What someone is beside a citizen is in the log now: granted by two people, with an end.
DROP TABLE staff;
