//! What is written is read again, exactly.

mod trees;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use provisions::{Fresh, LawText, Level, Provision, akoma_ntoso, compare, plain};
use trees::{any_tree, document, printed_tree, with_ids_of};

proptest! {
    #[test]
    fn akoma_ntoso_gives_the_same_document(text in any_tree()) {
        prop_assume!(text.check().is_ok());
        let document = document(text);
        let xml = akoma_ntoso::write(&document);
        let read = akoma_ntoso::read(xml.as_bytes(), &mut Fresh::default());
        prop_assert_eq!(read, Ok(document));
    }

    #[test]
    fn another_parser_agrees_that_it_is_xml(text in any_tree()) {
        let xml = akoma_ntoso::write(&document(text.clone()));
        let parsed = roxmltree::Document::parse(&xml).expect("well-formed");
        let places: Vec<&str> =
            parsed.descendants().filter_map(|node| node.attribute("eId")).collect();
        let mut once = places.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), places.len());
        let ids = parsed.descendants().filter_map(|node| node.attribute("wId"));
        let expected: Vec<String> = text.walk().map(|step| step.provision.id.to_string()).collect();
        prop_assert_eq!(ids.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn plain_text_gives_the_same_tree(text in printed_tree()) {
        let written = plain::write(&text);
        match plain::read(&written, &mut Fresh::default()) {
            Ok(read) => {
                prop_assert_eq!(with_ids_of(read.text, &text), text, "{}", written);
                prop_assert!(read.before.is_empty());
            }
            Err(faults) => prop_assert!(false, "{faults} in {written}"),
        }
    }

    #[test]
    fn a_text_that_was_not_changed_keeps_all_ids(text in printed_tree()) {
        let read = plain::read(&plain::write(&text), &mut Fresh { next: 900 }).expect("it reads");
        let mut fresh = Fresh::after(&text);
        let kept = read.text.keeping_ids_of(&text, &mut fresh);
        let mut ids: Vec<_> = kept.walk().map(|step| step.provision.id.clone()).collect();
        let mut expected: Vec<_> = text.walk().map(|step| step.provision.id.clone()).collect();
        ids.sort();
        expected.sort();
        prop_assert_eq!(ids, expected);
    }

    #[test]
    fn comparing_tells_every_provision_of_both_once(old in any_tree(), new in any_tree()) {
        let mut told: Vec<_> = compare(&old, &new).into_iter().map(|it| it.id).collect();
        let both = old.walk().chain(new.walk()).map(|step| step.provision.id.clone());
        let mut expected: Vec<_> = both.collect();
        told.sort();
        expected.sort();
        expected.dedup();
        prop_assert_eq!(told, expected);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "([0-9¹.)/ \n\\\\а-яА-Я]|бүлэг|зүйл|дугаар ){0,60}") {
        let _ = plain::read(&text, &mut Fresh::default());
    }

    #[test]
    fn no_bytes_make_the_xml_reader_panic(text in "(<|>|/|p|body|bill|akomaNtoso|article| |\"|=|&|;|#|1){0,60}") {
        let _ = akoma_ntoso::read(text.as_bytes(), &mut Fresh::default());
    }
}

/// 800 provisions: two chapters in each of which are articles of three paragraphs.
fn large() -> LawText {
    let mut fresh = Fresh::default();
    let mut provision = |level, children: Vec<Provision>| {
        let id = fresh.id();
        let text = if children.is_empty() {
            format!("Иргэн {id} дугаар эрхээ хуульд заасан журмын дагуу эдэлнэ.")
        } else {
            String::new()
        };
        let heading = (level < Level::Paragraph).then(|| format!("Гарчиг {id}"));
        Provision { id, level, number: String::new(), heading, text, children }
    };
    let mut chapters = Vec::new();
    for _ in 0..2 {
        let mut articles = Vec::new();
        for _ in 0..100 {
            let paragraphs = (0..3).map(|_| provision(Level::Paragraph, Vec::new())).collect();
            articles.push(provision(Level::Article, paragraphs));
        }
        chapters.push(provision(Level::Chapter, articles));
    }
    LawText { provisions: chapters }.renumbered()
}

#[test]
fn a_large_bill_goes_through_both_formats() {
    let text = large();
    assert_eq!(text.count(), 802);
    assert_eq!(text.check(), Ok(()));
    let document = document(text.clone());
    let xml = akoma_ntoso::write(&document);
    assert_eq!(akoma_ntoso::read(xml.as_bytes(), &mut Fresh::default()), Ok(document));
    let read = plain::read(&plain::write(&text), &mut Fresh::default()).expect("it reads");
    assert_eq!(with_ids_of(read.text, &text), text);
}

#[test]
fn a_large_bill_with_an_article_inserted_first_keeps_its_ids() {
    let old = large();
    let mut new = old.clone();
    let mut article = new.provisions[0].children[0].clone();
    article.heading = Some("Цоо шинэ зүйл".to_owned());
    article.children.clear();
    new.provisions[0].children.insert(0, article);
    let written = plain::write(&new.renumbered());
    let read = plain::read(&written, &mut Fresh::default()).expect("it reads").text;
    let kept = read.keeping_ids_of(&old, &mut Fresh::after(&old));
    let ids: Vec<String> = kept.walk().map(|step| step.provision.id.to_string()).collect();
    let mut expected: Vec<String> = old.walk().map(|step| step.provision.id.to_string()).collect();
    expected.insert(1, "p803".to_owned());
    assert_eq!(ids, expected);
}

/// Laws made by chance are left where `tests/validators` has them read by a validator that others wrote.
#[test]
fn documents_are_left_for_validators() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("akoma_ntoso");
    fs::create_dir_all(&folder).expect("a folder");
    let mut runner = TestRunner::deterministic();
    let trees = std::iter::repeat_with(|| any_tree().new_tree(&mut runner).expect("one").current());
    let sound = trees.filter(|text| text.check().is_ok());
    for (n, text) in sound.take(100).enumerate() {
        let xml = akoma_ntoso::write(&document(text));
        fs::write(folder.join(format!("{n:02}.xml")), xml).expect("written");
    }
}
