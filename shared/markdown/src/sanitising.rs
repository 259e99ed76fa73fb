//! The last station: HTML is parsed as a browser would, and what is not on the list does not pass.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const TAGS: [&str; 13] =
    ["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "code", "pre"];

/// A list may begin at another number than one: it is what its writer refers to.
const ATTRIBUTES: [(&str, &str); 2] = [("a", "href"), ("ol", "start")];

static LIST: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut list = Builder::new();
    list.tags(HashSet::from(TAGS))
        .tag_attributes(HashMap::from(ATTRIBUTES.map(|(tag, name)| (tag, HashSet::from([name])))))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("nofollow noopener ugc"));
    list
});

pub(crate) fn sanitised(html: &str) -> String {
    LIST.clean(html).to_string()
}
