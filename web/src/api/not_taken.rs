//! What every request with a JSON body may be told before it is looked at.

use std::collections::BTreeMap;

use utoipa::IntoResponses;
use utoipa::openapi::{ContentBuilder, Ref, RefOr, Response, ResponseBuilder};

/// An operation that says a status once more says it in its own words.
pub enum NotTaken {}

const WHY: [(&str, &str); 4] = [
    ("400", "Not JSON, or an unknown field"),
    ("413", "Too large"),
    ("415", "Not application/json"),
    ("503", "Too many requests wait; see Retry-After"),
];

impl IntoResponses for NotTaken {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        WHY.map(|(status, why)| (status.to_owned(), problem(why).into())).into()
    }
}

fn problem(why: &str) -> Response {
    let schema = Ref::from_schema_name("Problem");
    let content = ContentBuilder::new().schema(Some(schema)).build();
    ResponseBuilder::new().description(why).content("application/problem+json", content).build()
}
