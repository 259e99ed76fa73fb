//! What stands under something else in a list within its line.

use maud::{Markup, html};

/// Each with its depth, after the one above it.
pub(super) fn nested<T>(entries: &[(T, usize)], line: &dyn Fn(&T) -> Markup) -> Markup {
    html! {
        @if !entries.is_empty() {
            ul {
                @for (entry, beneath) in branches(entries) {
                    li { (line(entry)) (nested(beneath, line)) }
                }
            }
        }
    }
}

type Branch<'a, T> = (&'a T, &'a [(T, usize)]);

/// Those at the depth of the first, each with all that stands under it.
fn branches<T>(entries: &[(T, usize)]) -> Vec<Branch<'_, T>> {
    let (mut rest, mut found) = (entries, Vec::new());
    while let Some(((entry, top), after)) = rest.split_first() {
        let end = after.iter().position(|(_, depth)| depth <= top).unwrap_or(after.len());
        let (beneath, next) = after.split_at(end);
        found.push((entry, beneath));
        rest = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_in_the_line_of_the_one_above() {
        let entries = [("roads", 1), ("potholes", 2), ("lights", 2), ("water", 1)];
        let list = nested(&entries, &|name| html! { (name) }).into_string();
        let expected =
            "<ul><li>roads<ul><li>potholes</li><li>lights</li></ul></li><li>water</li></ul>";
        assert_eq!(list, expected);
        assert_eq!(nested::<&str>(&[], &|name| html! { (name) }).into_string(), "");
    }
}
