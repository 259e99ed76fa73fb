//! A page as text: its words in lines, and nothing that it does.
//!
//! The parser of messages ends lines at `<br>` and `</p>` only, and phones write a `<div>` for each. Browsers'
//! parsers build what is nested as they find it, which takes seconds for 50 kB that were made for that
//! purpose (html2text 0.17, 4 s). Here everything is read once, from the beginning to the end.

mod tags;
mod writing;

use tags::Markup;
use writing::Page;

pub(super) fn text(html: &str) -> String {
    let (mut page, mut rest) = (Page::default(), html);
    while let Some(at) = rest.find('<') {
        page.words(&rest[..at]);
        rest = &rest[at..];
        let (markup, length) = tags::read(rest);
        match markup {
            Markup::Begin { name, target } => begin(&mut page, &name, target),
            Markup::End { name } => end(&mut page, &name),
            Markup::Nothing => {}
            Markup::Words => page.words(&rest[..length]),
        }
        rest = &rest[length..];
    }
    page.words(rest);
    page.finish()
}

fn begin(page: &mut Page, name: &str, target: Option<String>) {
    match name {
        "br" => page.line_break(),
        "blockquote" => page.quote(),
        "li" => {
            page.lines_apart(1);
            page.words("- ");
        }
        "td" | "th" => page.words(" "),
        "pre" => page.keep_lines(true),
        "a" => page.link(target),
        _ => page.lines_apart(apart(name)),
    }
}

fn end(page: &mut Page, name: &str) {
    match name {
        "blockquote" => page.unquote(),
        "pre" => page.keep_lines(false),
        "a" => page.end_link(),
        // Browsers make an empty paragraph of it; most who write it mean a line.
        "br" => page.line_break(),
        _ => page.lines_apart(apart(name)),
    }
}

/// Lines that lie between this and what is beside it.
fn apart(name: &str) -> u8 {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "ul" | "ol" => 2,
        "div" | "tr" | "li" | "dl" | "dt" | "dd" | "hr" | "body" | "html" | "center"
        | "section" | "article" | "header" | "footer" | "main" | "aside" | "nav" | "address"
        | "form" | "fieldset" | "figure" | "figcaption" | "caption" => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use proptest::prelude::*;

    use super::text;

    #[test]
    fn what_phones_and_offices_write_reads_as_it_was_written() {
        for (html, read) in [
            (
                "<div dir=ltr>Сайн <b>байна</b> уу?<div><br></div><div>Нэг</div>\r\n<div>Хоёр</div></div>",
                "Сайн байна уу?\n\nНэг\nХоёр",
            ),
            ("<p class=MsoNormal>Нэг<o:p></o:p></p><p>&nbsp;</p><P>Хоёр</P>", "Нэг\n\nХоёр"),
            ("Гурав<br>дөрөв<br/><br />тав", "Гурав\nдөрөв\n\nтав"),
            ("<ul><li>нэг</li><li>хоёр</ul>гурав", "- нэг\n- хоёр\n\nгурав"),
            ("<table><tr><td>1</td><td>2</td></tr><tr><td>3</table>", "1 2\n3"),
            (
                "а &lt;b&gt; &amp; &#1257;&#x4AF; &quot;в&quot; &nope; a&b",
                "а <b> & өү \"в\" &nope; a&b",
            ),
            ("<pre>a\n  b</pre>c", "a\n  b\nc"),
            ("1 < 2 and 3 <4 <3", "1 < 2 and 3 <4 <3"),
        ] {
            assert_eq!(text(html), read, "{html}");
        }
    }

    #[test]
    fn what_is_not_for_reading_is_not_read() {
        for html in [
            "<html><head><title>t</title><style>p{}</style></head><body>а</body></html>",
            "<!DOCTYPE html><!-- <p>x</p> - -- > -->а<!---->",
            "<!--[if mso]><p>x</p><![endif]--><![if !mso]>а<![endif]>",
            "<script>if (1 < 2) '</p>x'</script  >а<SCRIPT>x</SCRIPT>",
            "<img alt=\"a > b\" src='x>y'>а<input value='x>'>",
            "<template><p>x</p></template>а",
            "а<!-- x",
            "а<style>x",
        ] {
            assert_eq!(text(html), "а", "{html}");
        }
    }

    #[test]
    fn where_a_link_leads_is_told_if_its_words_do_not() {
        for (html, read) in [
            ("<a href='https://a.mn/x?b=1&amp;c=2'>энд</a>.", "энд (https://a.mn/x?b=1&c=2)."),
            ("<a href=https://a.mn/>a.mn</a>", "a.mn"),
            ("<a class=b href = \"https://a.mn/x\">https://a.mn/x</a>", "https://a.mn/x"),
            ("<a href='mailto:a@a.mn'>бичих</a>", "бичих"),
            ("<a href='javascript:x()'>энд</a>", "энд"),
            ("<a href='https://a.mn/pixel'><img src=x></a>а", "а"),
            (
                "<a href='https://a.mn/1'>нэг <a href='https://a.mn/2'>хоёр</a></a>",
                "нэг (https://a.mn/1) хоёр (https://a.mn/2)",
            ),
        ] {
            assert_eq!(text(html), read, "{html}");
        }
    }

    #[test]
    fn a_letter_that_is_quoted_is_marked_so() {
        let html = "<div>Тийм</div><br><div class=gmail_quote><div>On Mon, Бат &lt;a@a.mn&gt; wrote:<br></div>\
                    <blockquote><p>нэг</p><p>хоёр</p><blockquote>гурав</blockquote></blockquote></div>";
        let read = "Тийм\n\nOn Mon, Бат <a@a.mn> wrote:\n\n> нэг\n\n> хоёр\n\n>> гурав";
        assert_eq!(text(html), read);
    }

    #[test]
    fn what_is_nested_or_left_open_on_purpose_takes_no_time() {
        const LENGTH: usize = 1 << 20;
        for part in [
            "<div>",
            "<blockquote>a",
            "<a href='https://a.mn/'>",
            "<",
            "<a",
            "<a =\"",
            "<a ='>",
            "&",
            "<!--",
            "<!-->",
            "<script>",
            "<style",
            "</",
            "<td>a",
            "<ul><li>",
            " ",
            "a ",
            "<pre>\n",
            "<br>",
            "&amp",
            "&#1257;",
        ] {
            let begun = Instant::now();
            let _ = text(&part.repeat(LENGTH / part.len()));
            assert!(begun.elapsed() < Duration::from_secs(5), "{part}: {:?}", begun.elapsed());
        }
    }

    proptest! {
        #[test]
        fn no_page_is_too_wrong(html in r#"([<>/!&;"'= \n-]|--|<!--|-->|script|style|pre|a href=|br|ө|[a-z]|#1){0,60}"#) {
            let _ = text(&html);
        }

        #[test]
        fn words_without_marks_are_what_they_were(words in "[а-яөүё]{1,9}( [а-яөүё]{1,9}){0,9}") {
            prop_assert_eq!(text(&words), words);
        }
    }
}
