//! What holds for every state of every page, whoever looks and in whichever language.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use kernel::{AgencyCode, Locale};

use super::samples::{Sample, of_all_pages};
use super::{Desks, Frame, Visitor};

/// Every sample in both languages, for a guest and for a moderator in a rehearsal.
fn every_document() -> Vec<(String, String)> {
    let police = "traffic-police".parse::<AgencyCode>().into_iter();
    let agencies = police.map(|code| (code, "Traffic Police".to_owned())).collect();
    let desks = Desks {
        moderation: true,
        offices: true,
        audit: true,
        deliveries: true,
        people: true,
        anomalies: true,
        answering: true,
        service_points: true,
        drafting: true,
        complaints: true,
        directory: true,
        issues: true,
        agendas: true,
        follow_ups: true,
        agencies,
    };
    let visitors = [Visitor::Guest, Visitor::SignedIn { desks, unseen: 7 }];
    let mut documents = Vec::new();
    for locale in Locale::ALL {
        for visitor in &visitors {
            let frame = frame(*locale, visitor.clone());
            for (index, Sample { page, document }) in of_all_pages(&frame).into_iter().enumerate() {
                documents.push((format!("{page} ({index}, {locale})"), document.into_string()));
            }
        }
    }
    documents
}

fn frame(locale: Locale, visitor: Visitor) -> Frame {
    Frame {
        locale,
        path: "/petitions?state=open".to_owned(),
        csrf: "token\"<&".to_owned(),
        is_practice: visitor != Visitor::Guest,
        point: (visitor != Visitor::Guest).then(|| "11-11".to_owned()),
        visitor,
    }
}

/// The values of an attribute, in the order they stand.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn every_page_is_a_whole_document_in_its_language() {
    for (name, html) in every_document() {
        assert!(html.starts_with("<!DOCTYPE html><html lang=\""), "{name}");
        for part in ["<h1", "<main", "<title>", "name=\"viewport\""] {
            assert_eq!(html.matches(part).count(), 1, "{name}: {part}");
        }
        assert!(html.ends_with("</body></html>"), "{name}");
    }
}

#[test]
fn every_form_that_is_posted_carries_the_token_escaped() {
    for (name, html) in every_document() {
        let tokens = html.matches("name=\"csrf\" value=\"token&quot;&lt;&amp;\"").count();
        assert_eq!(html.matches("method=\"post\"").count(), tokens, "{name}");
        assert!(!html.contains("token\"<"), "{name}");
    }
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    for (name, html) in every_document() {
        assert!(!html.contains(" style=") && !html.contains("<style"), "{name}");
        assert!(!html.contains(" onclick=") && !html.contains("javascript:"), "{name}");
        assert_eq!(
            html.matches("<script").count(),
            html.matches("<script type=\"module\" src=").count()
        );
        for address in values(&html, "href").into_iter().chain(values(&html, "src")) {
            // Links to pass something on are opened by a program of the reader's own.
            let is_passed_on = ["mailto:?", "sms:?", "https://sanal.example/petitions/"];
            if is_passed_on.iter().any(|start| address.starts_with(start)) {
                continue;
            }
            assert!(address.starts_with('/') || address.starts_with('#'), "{name}: {address}");
            assert!(!address.starts_with("//"), "{name}: {address}");
        }
    }
}

#[test]
fn ids_are_unique_and_lead_somewhere() {
    for (name, html) in every_document() {
        let ids = values(&html, "id");
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: {ids:?}");
        let named = ["aria-describedby", "aria-labelledby"].map(|name| values(&html, name));
        let named = named.into_iter().flatten().flat_map(str::split_whitespace);
        let labelled = values(&html, "for").into_iter();
        let linked =
            values(&html, "href").into_iter().filter_map(|address| address.strip_prefix('#'));
        for id in named.chain(labelled).chain(linked) {
            assert!(known.contains(id), "{name}: nothing is called {id}");
        }
    }
}

/// A picture alone is for some eyes only.
#[test]
fn every_chart_has_its_files_and_its_table() {
    let mut seen = 0;
    for (name, html) in every_document() {
        let charts = html.matches(" class=\"chart\" role=\"img\"").count();
        seen += charts;
        for part in ["class=\"chart-table\"", ": </span>SVG</a>", ": </span>PNG</a>"] {
            assert_eq!(html.matches(part).count(), charts, "{name}: {part}");
        }
        for part in ["<caption", ": </span>CSV</a>"] {
            assert!(html.matches(part).count() >= charts, "{name}: {part}");
        }
        assert!(charts == 0 || html.contains("/assets/charts."), "{name}: without its style");
    }
    assert!(seen > 40, "they are found: {seen}");
}

#[test]
fn what_citizens_wrote_is_text_and_never_markup() {
    let mut page = super::samples::petition_pages().swap_remove(0);
    page.action = "<b>\"A\" & B</b>".to_owned();
    page.background = "<script>one</script>\n\ntwo".to_owned();
    let html = page.render(&frame(Locale::En, Visitor::Guest)).into_string();
    assert!(html.contains("<h1 lang=\"mn\">&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;</h1>"));
    assert!(html.contains("<p>&lt;script&gt;one&lt;/script&gt;</p><p>two</p>"));
    assert!(!html.contains("<b>"));
}

#[test]
fn every_sentence_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let locales = root.join("../shared/i18n/locales/mn");
    let code: String = [root.join("src"), root.join("../shared/i18n/src")]
        .iter()
        .flat_map(|folder| files(folder))
        .map(|file| std::fs::read_to_string(file).expect("a readable file"))
        .collect();
    for file in files(&locales) {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let lines = text
            .lines()
            .filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        for key in lines.filter_map(|line| line.split(" =").next()) {
            let call = format!(".{}(", key.replace('-', "_"));
            assert!(code.contains(&call), "{}: nothing says {key}", file.display());
        }
    }
}

#[test]
fn no_sentence_is_written_in_a_page() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    let is_made_up =
        |file: &PathBuf| file.starts_with(pages.join("samples")) || file.ends_with("samples.rs");
    for file in files(&pages).into_iter().filter(|file| !is_made_up(file)) {
        let text = std::fs::read_to_string(&file).expect("a readable file");
        let mongolian = text.chars().find(|letter| ('\u{400}'..'\u{530}').contains(letter));
        assert_eq!(mongolian, None, "{}", file.display());
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_wrong_number_is_told_before_the_many_who_could_be_chosen_instead() {
    let frame = frame(Locale::En, Visitor::Guest);
    for page in super::MockDanPage::samples() {
        let html = page.render(&frame).into_string();
        let people = html.find("class=\"people\"").expect("the sample people");
        let field = html.find("id=\"registration_number\"").expect("the field");
        assert_eq!(field < people, page.error.is_some());
        assert_eq!(html.contains("href=\"#registration_number\""), page.error.is_some());
    }
}
