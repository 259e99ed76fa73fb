//! What stands between `<` and `>`.

/// What a page says of its words; a target is that of a link to the web.
pub(super) enum Markup {
    Begin { name: String, target: Option<String> },
    End { name: String },
    Nothing,
    Words,
}

/// What is in them is for browsers.
const NOT_WORDS: [&str; 4] = ["script", "style", "title", "template"];
/// Longer ones follow whoever reads, and nobody reads them.
const TARGET_LENGTH_MAX: usize = 300;

/// `html` begins with `<`. Told with it is how much of it that is.
pub(super) fn read(html: &str) -> (Markup, usize) {
    let bytes = html.as_bytes();
    match (bytes.get(1), bytes.get(2)) {
        (Some(b'!'), _) if html.starts_with("<!--") => {
            (Markup::Nothing, html[2..].find("-->").map_or(html.len(), |at| at + 5))
        }
        (Some(b'!' | b'?'), _) => (Markup::Nothing, html.find('>').map_or(html.len(), |at| at + 1)),
        (Some(letter), _) if letter.is_ascii_alphabetic() => tag(html),
        (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => tag(html),
        _ => (Markup::Words, 1),
    }
}

fn tag(html: &str) -> (Markup, usize) {
    // Nothing ends it, so it is none.
    let Some(end) = end(html) else { return (Markup::Words, html.len()) };
    let within = html[1..end].trim_start_matches('/');
    let apart = |c: char| c.is_whitespace() || c == '/';
    let (name, attributes) = within.split_at(within.find(apart).unwrap_or(within.len()));
    let name = name.to_ascii_lowercase();
    if html[1..].starts_with('/') {
        return (Markup::End { name }, end + 1);
    }
    if NOT_WORDS.contains(&name.as_str()) {
        let rest = &html[end + 1..];
        return (Markup::Nothing, end + 1 + closing(rest, &name));
    }
    let target = (name == "a").then(|| target(attributes)).flatten();
    (Markup::Begin { name, target }, end + 1)
}

/// Where the tag ends: at the first `>` that is not within quotes, or at the first, if those do not end.
fn end(html: &str) -> Option<usize> {
    let (mut quote, mut before) = (None, b' ');
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (Some(begun), _) if begun == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, _) => {}
        }
        before = if byte.is_ascii_whitespace() { before } else { byte };
    }
    html.find('>')
}

/// How far it is to what follows `</name>`; nothing follows if there is none.
fn closing(html: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = html[from..].find("</") {
        let after = from + at + 2;
        let found = html.as_bytes().get(after..after + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes())) {
            return html[after..].find('>').map_or(html.len(), |at| after + at + 1);
        }
        from = after;
    }
    html.len()
}

fn target(attributes: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let ends = |c: char| c.is_whitespace() || c == '=';
        let (name, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        if rest.is_empty() {
            return None;
        }
        let (value, after) = value(after.trim_start());
        if name.eq_ignore_ascii_case("href") {
            let value = value.trim();
            let is_web = ["https://", "http://"].iter().any(|scheme| value.starts_with(scheme));
            let is_right = is_web && value.len() <= TARGET_LENGTH_MAX;
            return is_right.then(|| value.to_owned());
        }
        rest = after;
    }
}

/// And what follows it. `after` is what stands behind the name.
fn value(after: &str) -> (&str, &str) {
    let Some(after) = after.strip_prefix('=').map(str::trim_start) else { return ("", after) };
    let quote = after.chars().next().filter(|c| ['"', '\''].contains(c));
    match quote.and_then(|quote| after[1..].split_once(quote)) {
        Some(quoted) => quoted,
        None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
    }
}
