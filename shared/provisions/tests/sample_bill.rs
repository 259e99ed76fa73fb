//! A bill as it is pasted, from its first line to its second version.

mod trees;

use provisions::{
    Change, Fresh, LawText, Level, Place, Provision, akoma_ntoso, compare, label, plain,
};

const SAMPLE: &str = include_str!("samples/air_quality.txt");

fn sample() -> plain::Read {
    plain::read(SAMPLE, &mut Fresh::default()).expect("the sample reads")
}

fn by_number<'a>(text: &'a LawText, level: Level, number: &str) -> &'a Provision {
    let mut all = text.walk().map(|step| step.provision);
    all.find(|it| it.level == level && it.number == number).expect("it is there")
}

#[test]
fn the_title_is_offered_and_the_law_begins_with_its_chapter() {
    let read = sample();
    assert_eq!(
        read.before.last().map(String::as_str),
        Some("ОРЧНЫ АГААРЫН ЧАНАРЫГ САЙЖРУУЛАХ ТУХАЙ")
    );
    assert_eq!(read.before.len(), 5);
    let labels: Vec<String> = read.text.provisions.iter().map(label).collect();
    assert_eq!(labels, ["НЭГДҮГЭЭР БҮЛЭГ", "ХОЁРДУГААР БҮЛЭГ", "ГУРАВДУГААР БҮЛЭГ"]);
    let headings: Vec<_> =
        read.text.provisions.iter().map(|it| it.heading.as_deref().unwrap_or_default()).collect();
    assert_eq!(headings, ["НИЙТЛЭГ ҮНДЭСЛЭЛ", "Хэмжилт, мэдээлэл", "ХАРИУЦЛАГА, БУСАД ЗҮЙЛ"]);
    assert_eq!(read.text.count(), 40);
    assert_eq!(read.text.check(), Ok(()));
    assert!(!read.text.is_regular(), "there is a 4¹, and no 5.3");
}

#[test]
fn lists_and_notes_stay_with_their_provision_line_by_line() {
    let text = sample().text;
    assert_eq!(
        by_number(&text, Level::Paragraph, "4.3").text,
        "Дараах мэдээллийг нийтэлнэ:\n1/ бодис тус бүрийн агууламж;\n\
         2/ хүлцэх агууламжаас хэтэрсэн хувь;\n3/ 5 дугаар зүйлд заасан арга хэмжээний явц."
    );
    assert!(by_number(&text, Level::Paragraph, "4.2").text.contains("\nТайлбар: "));
    assert_eq!(by_number(&text, Level::Subpoint, "3.1.2.1").text, "нарийн ширхэглэгт тоосонцор;");
    assert_eq!(label(by_number(&text, Level::Article, "4¹")), "4¹ дүгээр зүйл");
}

#[test]
fn word_processors_leave_marks_that_do_no_harm() {
    let marked = format!("\u{feff}{}", SAMPLE.replace('\n', "\r\n").replace(' ', "\u{a0}"));
    let marked = marked.replace("зүйл.", "зүйл.\u{200b}\t");
    assert_eq!(plain::read(&marked, &mut Fresh::default()), Ok(sample()));
    assert_eq!(plain::read_bytes(SAMPLE.as_bytes(), &mut Fresh::default()), Ok(sample()));
}

#[test]
fn both_formats_give_it_back() {
    let text = sample().text;
    let read = plain::read(&plain::write(&text), &mut Fresh::default()).expect("it reads");
    assert_eq!(read.text, text);
    let document = trees::document(text);
    let xml = akoma_ntoso::write(&document);
    assert!(xml.contains("<FRBRuri value=\"/akn/mn/bill/2026-11-20/BN-202611-00001/mon@2\"/>"));
    assert!(xml.contains("eId=\"chp_2__art_4-1__para_4-1.2\""), "{xml}");
    assert_eq!(akoma_ntoso::read(xml.as_bytes(), &mut Fresh::default()), Ok(document));
}

#[test]
fn the_second_version_shows_what_was_changed() {
    let old = sample().text;
    let mut fresh = Fresh::after(&old);
    let removed = by_number(&old, Level::Paragraph, "2.2").id.clone();
    let changed = by_number(&old, Level::Paragraph, "5.1").id.clone();
    let words = by_number(&old, Level::Paragraph, "5.1").text.replace("30-аас", "60-аас");
    let new =
        old.remove(&removed).and_then(|text| text.replace_words(&changed, None, None, &words));
    let new = new.expect("sound");
    let again = plain::read(&plain::write(&new), &mut Fresh::default()).expect("it reads").text;
    let again = again.keeping_ids_of(&old, &mut fresh);
    assert_eq!(again, new);
    let told: Vec<_> = compare(&old, &again)
        .into_iter()
        .filter(|it| it.change != Change::Same)
        .map(|it| (it.id, it.change))
        .collect();
    assert_eq!(told, [(removed, Change::Removed), (changed, Change::Changed)]);
}

#[test]
fn an_article_is_inserted_moved_and_taken_away() {
    let text = sample().text.renumbered();
    assert!(text.is_regular());
    let mut fresh = Fresh::after(&text);
    let chapter = text.provisions[0].id.clone();
    let article = Provision {
        id: fresh.id(),
        level: Level::Article,
        number: String::new(),
        heading: Some("  Үйлчлэх   хүрээ ".to_owned()),
        text: "Энэ хууль нийт нутаг дэвсгэрт үйлчилнэ.".to_owned(),
        children: Vec::new(),
    };
    let id = article.id.clone();
    let inserted =
        text.insert(&Place { parent: Some(chapter), after: None }, article).expect("sound");
    assert_eq!(inserted.provisions[0].children[0].number, "1");
    assert_eq!(inserted.provisions[0].children[0].heading.as_deref(), Some("Үйлчлэх хүрээ"));
    assert_eq!(inserted.provisions[0].children[1].children[0].number, "2.1");
    let last = Place { parent: Some(text.provisions[2].id.clone()), after: None };
    let moved = inserted.move_to(&id, &last).expect("sound");
    assert_eq!(moved.parent_of(&id).map(|it| it.number.as_str()), Some("3"));
    assert_eq!(moved.remove(&id), Ok(text));
}
