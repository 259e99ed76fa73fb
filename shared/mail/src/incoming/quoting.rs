//! What stands below the words of an answer: the letter that is answered, and a signature.
//!
//! Only what ends a letter is taken away, and only where a line above it says that it is another's. Where
//! words stand below lines with `>` or between them, those lines go alone: ours ask nothing that would have to
//! be read with the answer, and hold what is nobody's to read but its owner's. Where a program marks no lines,
//! as Outlook, everything below the other letter's headers is taken for it, also what a person wrote in
//! between: so it is not thrown away.

mod signs;

use signs::{has_day, is_forwarded, is_header, is_quoted, is_separator, says_wrote};

/// Lines over which a program spreads who wrote when.
const INTRODUCTION_MAX: usize = 3;
/// Lines of another letter's headers, without which a line of hyphens is a line of hyphens.
const HEADERS_MIN: usize = 3;
/// A signature may stand above what is quoted, and one more below it.
const ROUNDS: usize = 3;
/// Lines. A longer one is no signature.
const SIGNATURE_MAX: usize = 8;

/// The person's own words, and what was below them. If there would be no words, everything is theirs.
pub(super) fn apart(text: &str) -> (String, String) {
    let lines: Vec<_> = text.lines().collect();
    let mut end = lines.len();
    for _ in 0..ROUNDS {
        let rest = &lines[..end];
        let ends = [quotation(rest), letter(rest), signature(rest)];
        end = ends.into_iter().flatten().min().unwrap_or(end);
    }
    let (own, within) = marked(&lines[..end]);
    let own = own.join("\n").trim_end().trim_start_matches('\n').to_owned();
    if own.trim().is_empty() {
        return (text.to_owned(), String::new());
    }
    (own, [&within[..], &lines[end..]].concat().join("\n").trim().to_owned())
}

/// What is left without the lines with `>`, and these with whoever wrote them named above: if somebody is named
/// there, or in the first of them, as Apple Mail does.
fn marked<'a>(lines: &[&'a str]) -> (Vec<&'a str>, Vec<&'a str>) {
    let Some(first) = lines.iter().position(|line| is_quoted(line)) else {
        return (lines.to_vec(), Vec::new());
    };
    let above = lines[..first].iter().rposition(|line| !line.trim().is_empty());
    let begin = introduction(&lines[..above.map_or(0, |last| last + 1)])
        .or_else(|| names_itself(&lines[first..]).then_some(first));
    let Some(begin) = begin else { return (lines.to_vec(), Vec::new()) };
    let (mut own, mut gone) = (Vec::new(), Vec::new());
    for (at, line) in lines.iter().enumerate() {
        let goes = (begin..first).contains(&at) || is_quoted(line);
        match goes {
            true => gone.push(*line),
            false => own.push(*line),
        }
    }
    (own, gone)
}

/// Whether the first of these lines, without their mark, say who wrote them.
fn names_itself(lines: &[&str]) -> bool {
    let marked = lines.iter().take_while(|line| is_quoted(line)).take(INTRODUCTION_MAX);
    let bare: Vec<_> = marked.map(|line| line.trim_start_matches(['>', ' ', '\t'])).collect();
    (1..=bare.len()).any(|count| says_wrote(&bare[..count].join(" ")))
}

/// Where the lines with `>` at the end begin, with whoever wrote them named above.
fn quotation(lines: &[&str]) -> Option<usize> {
    let is_blank = |line: &&str| line.trim().is_empty();
    let begin = lines.iter().rposition(|line| !is_blank(line) && !is_quoted(line));
    let begin = begin.map_or(0, |last| last + 1);
    if !lines[begin..].iter().any(|line| is_quoted(line)) {
        return None;
    }
    let above = &lines[..begin];
    // Nothing but what is quoted.
    let last = above.last()?;
    if is_separator(last) {
        return Some(begin - 1);
    }
    let headers = above.iter().rev().take_while(|line| is_header(line)).count();
    if headers >= HEADERS_MIN {
        return headed(lines, begin - headers);
    }
    introduction(above)
}

/// Where the lines begin that end with "wrote:": at the one with the day, if it is among them.
fn introduction(above: &[&str]) -> Option<usize> {
    let end = above.len();
    let lines = above.iter().rev().take_while(|line| !line.trim().is_empty());
    let counts = 1..=lines.take(INTRODUCTION_MAX).count();
    let says = |count: &usize| says_wrote(&above[end - count..].join(" "));
    let with_day = counts.clone().find(|count| says(count) && has_day(above[end - count]));
    with_day.or_else(|| counts.clone().find(says)).map(|count| end - count)
}

/// Where a letter begins that is quoted without a mark on its lines, as Outlook does: at its headers.
fn letter(lines: &[&str]) -> Option<usize> {
    let at = (0..lines.len()).find(|at| {
        let headers = lines[*at..].iter().take_while(|line| is_header(line)).count();
        headers >= HEADERS_MIN
    })?;
    headed(lines, at)
}

/// The same with the line of hyphens above it, if there is one. What was forwarded is shown to us.
fn headed(lines: &[&str], at: usize) -> Option<usize> {
    let above = lines[..at].iter().rposition(|line| !line.trim().is_empty());
    match above {
        Some(above) if is_forwarded(lines[above]) => None,
        Some(above) if is_separator(lines[above]) => Some(above),
        _ => Some(at),
    }
}

/// Where `-- ` begins the end (RFC 3676, 4.3).
fn signature(lines: &[&str]) -> Option<usize> {
    let begin = lines.iter().rposition(|line| line.trim_end() == "--")?;
    let rest = lines[begin..].iter().filter(|line| !line.trim().is_empty()).count();
    (rest <= SIGNATURE_MAX + 1).then_some(begin)
}

#[cfg(test)]
mod tests;
