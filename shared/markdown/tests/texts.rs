//! What a citizen writes, and what a reader gets.

fn html(text: &str) -> String {
    markdown::render(text).as_str().trim_end().replace('\n', "")
}

const REL: &str = r#"rel="nofollow noopener ugc""#;

#[test]
fn paragraphs_lines_and_emphasis_are_as_they_were_meant() {
    assert_eq!(html("Нэг\nхоёр\r\n\r\nгурав"), "<p>Нэг<br>хоёр</p><p>гурав</p>");
    assert_eq!(html("*а* **б** `в`"), "<p><em>а</em> <strong>б</strong> <code>в</code></p>");
    assert_eq!(html("- а\n- б"), "<ul><li>а</li><li>б</li></ul>");
    assert_eq!(html("3. а\n4. б"), r#"<ol start="3"><li>а</li><li>б</li></ol>"#);
    assert_eq!(html("> а"), "<blockquote><p>а</p></blockquote>");
    assert_eq!(html("```rust\nа\n```"), "<pre><code>а</code></pre>");
}

#[test]
fn a_heading_stands_below_those_of_the_page() {
    assert_eq!(
        html("# а\n\n## б\n\n### в\n\n###### г"),
        "<h3>а</h3><h3>б</h3><h4>в</h4><h4>г</h4>"
    );
}

#[test]
fn who_indents_a_paragraph_means_a_paragraph() {
    assert_eq!(html("    Нэг\n    хоёр\n\nгурав"), "<p>Нэг<br>хоёр</p><p>гурав</p>");
}

#[test]
fn html_is_shown_as_it_was_typed() {
    assert_eq!(html("а <b>б</b>"), "<p>а &lt;b&gt;б&lt;/b&gt;</p>");
    assert_eq!(
        html("<script>\nalert(1)\n</script>"),
        "<p>&lt;script&gt;<br>alert(1)<br>&lt;/script&gt;</p>"
    );
}

#[test]
fn of_an_image_its_description_stays() {
    assert_eq!(html("![хөрөг](https://a.mn/x.png \"т\")"), "<p>хөрөг</p>");
}

#[test]
fn a_link_says_where_it_leads() {
    let link = |to: &str, text: &str| format!(r#"<a href="{to}" {REL}>{text}</a>"#);
    let (law, page) = ("https://legalinfo.mn/mn/detail", "https://legalinfo.mn");
    for (text, told) in [
        (format!("[хууль]({law})"), format!("{} (legalinfo.mn)", link(law, "хууль"))),
        (format!("<{law}>"), link(law, law)),
        (format!("[{page}]({page})"), link("https://legalinfo.mn/", page)),
        (
            "[https://parliament.mn](https://evil.example)".to_owned(),
            format!("{} (evil.example)", link("https://evil.example/", "https://parliament.mn")),
        ),
        // The а and о are Cyrillic.
        (
            "[банк](https://gоlоmt.mn)".to_owned(),
            format!("{} (xn--glmt-55db.mn)", link("https://xn--glmt-55db.mn/", "банк")),
        ),
        ("<a@b.mn>".to_owned(), link("mailto:a@b.mn", "a@b.mn")),
        (
            "[бич](mailto:a@b.mn?cc=c@d.mn&body=x)".to_owned(),
            format!("{} (a@b.mn)", link("mailto:a@b.mn", "бич")),
        ),
        (format!("[]({law})"), format!("{} (legalinfo.mn)", link(law, ""))),
    ] {
        assert_eq!(html(&text), format!("<p>{told}</p>"), "{text}");
    }
}

#[test]
fn an_address_in_the_text_is_a_link() {
    let link =
        format!(r#"<a href="https://a.mn/x?y=1&amp;z=2" {REL}>https://a.mn/x?y=1&amp;z=2</a>"#);
    assert_eq!(html("(https://a.mn/x?y=1&z=2)."), format!("<p>({link}).</p>"));
    assert_eq!(html("`https://a.mn`"), "<p><code>https://a.mn</code></p>");
}

#[test]
fn what_leads_nowhere_good_is_no_link() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#x0A;script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "/petitions/PN-202611-00001",
        "//evil.example",
        "https://parliament.mn@evil.example",
        "mailto:",
        "mailto:a@b.mn,c@d.mn",
    ] {
        assert_eq!(html(&format!("[энд]({address})")), "<p>энд</p>", "{address}");
        assert!(!html(&format!("<{address}>")).contains("<a "), "{address}");
    }
}

#[test]
fn a_page_for_search_engines_is_not_made_here() {
    let many = "[а](https://a.mn) https://b.mn ".repeat(100);
    assert_eq!(html(&many).matches("<a ").count(), 30);
}

#[test]
fn a_text_says_what_it_shows() {
    assert_eq!(html("а\u{202e}б &#x202e;&#8238;`\u{2066}в`"), "<p>аб <code>в</code></p>");
}
