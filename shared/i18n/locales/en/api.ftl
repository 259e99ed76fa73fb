### The page for developers.

api-title = For developers
api-lead = Open data needs no key. To act for somebody, send their session as a bearer token.
api-file = The same as an OpenAPI 3.1 file
api-needs-session = Needs a session
api-parameters = Parameters
api-body = What to send, as JSON
api-answers = Answers
api-problems = When something is not done
api-problems-lead = Errors are problem documents (RFC 9457). Their type leads to one of these.
