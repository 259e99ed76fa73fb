//! Lines that go on (RFC 3676): paragraphs that were folded for their way.

use super::kind::Flow;

pub(super) fn unfolded(text: &str, flow: Flow) -> String {
    let (mut unfolded, mut goes_on) = (String::with_capacity(text.len()), None);
    for line in text.lines() {
        let (depth, words) = quoted(line);
        let is_separator = words == "-- ";
        if goes_on != Some(depth) || is_separator {
            unfolded.push_str(if unfolded.is_empty() { "" } else { "\n" });
            unfolded.push_str(&line[..depth]);
            unfolded.push_str(if depth > 0 { " " } else { "" });
        }
        let flows = words.ends_with(' ') && !is_separator;
        let end = words.len() - usize::from(flows && flow.deletes_space);
        unfolded.push_str(&words[..end]);
        goes_on = flows.then_some(depth);
    }
    unfolded
}

/// How deeply a line is quoted, and what it says. A space before it is for its way only.
fn quoted(line: &str) -> (usize, &str) {
    let words = line.trim_start_matches('>');
    (line.len() - words.len(), words.strip_prefix(' ').unwrap_or(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_that_was_folded_is_one_line() {
        let keeps = Flow { deletes_space: false };
        let text =
            "Сайн \nбайна уу?\n\n From here\n> нэг \n> хоёр\n>> гурав \nтөгсөв\n-- \nБат \nДорж";
        assert_eq!(
            unfolded(text, keeps),
            "Сайн байна уу?\n\nFrom here\n> нэг хоёр\n>> гурав \nтөгсөв\n-- \nБат Дорж"
        );
        assert_eq!(unfolded("日 \n本", Flow { deletes_space: true }), "日本");
        assert_eq!(unfolded("", keeps), "");
    }
}
