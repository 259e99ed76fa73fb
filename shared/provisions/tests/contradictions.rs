//! A text that contradicts itself is told where, what was found and what was expected.

use provisions::{
    FAULTS_MAX, Fault, Fresh, LIMITS, LawText, Problem, ReadFault, akoma_ntoso, plain,
};

fn read(text: &str) -> Vec<(usize, Problem)> {
    let faults = plain::read(text, &mut Fresh::default()).expect_err("a contradiction").0;
    faults.into_iter().map(|ReadFault { line, problem }| (line, problem)).collect()
}

fn reads(text: &str) -> LawText {
    plain::read(text, &mut Fresh::default()).expect("it reads").text
}

fn repeated(found: &str, first_line: usize) -> Problem {
    Problem::Repeated { found: found.to_owned(), first_line }
}

fn orphan(found: &str, expected: &str) -> Problem {
    Problem::Orphan { found: found.to_owned(), expected: expected.to_owned() }
}

fn out_of_order(found: &str, expected: &str) -> Problem {
    Problem::OutOfOrder { found: found.to_owned(), expected: expected.to_owned() }
}

fn backwards(found: &str, after: &str) -> Problem {
    Problem::Backwards { found: found.to_owned(), after: after.to_owned() }
}

#[test]
fn a_number_given_twice_names_the_line_of_the_first() {
    assert_eq!(read("1 дүгээр зүйл.Нэр\n1.1.Нэг.\n1.1.Хоёр."), [(3, repeated("1.1", 2))]);
    assert_eq!(read("1 дүгээр зүйл.Нэр\n1 дүгээр зүйл.Нэр"), [(2, repeated("1 дүгээр зүйл", 1))]);
    assert_eq!(
        read("I БҮЛЭГ\nНэр\n1 дүгээр зүйл.А\nНэгдүгээр бүлэг\nНэр\n1 дүгээр зүйл.А"),
        [(4, repeated("НЭГДҮГЭЭР БҮЛЭГ", 1)), (6, repeated("1 дүгээр зүйл", 3))]
    );
}

#[test]
fn a_number_of_another_article_is_an_orphan() {
    assert_eq!(read("1 дүгээр зүйл.Нэр\n2.1.Нэг."), [(2, orphan("2.1", "1.1"))]);
    assert_eq!(read("1 дүгээр зүйл.Нэр\n1.1.Нэг.\n1.2.1.Хоёр."), [(3, orphan("1.2.1", "1.1.1"))]);
}

#[test]
fn a_point_does_not_come_before_its_paragraph() {
    assert_eq!(read("1 дүгээр зүйл.Нэр\n1.1.1.Нэг."), [(2, out_of_order("1.1.1", "1.1"))]);
    assert_eq!(read("НЭГДҮГЭЭР БҮЛЭГ\nНэр\n1.1.Нэг."), [(3, out_of_order("1.1", "1"))]);
}

#[test]
fn numbers_do_not_go_backwards() {
    assert_eq!(
        read("2 дугаар зүйл.Нэр\n2.2.Хоёр.\n2.1.Нэг.\n1 дүгээр зүйл.Нэр"),
        [(3, backwards("2.1", "2.2")), (4, backwards("1 дүгээр зүйл", "2 дугаар зүйл"))]
    );
}

#[test]
fn a_number_may_be_too_deep() {
    assert_eq!(
        read("1 дүгээр зүйл.Нэр\n1.1.А:\n1.1.1.Б:\n1.1.1.1.В:\n1.1.1.1.1.Г."),
        [(5, Problem::NumberedTooDeep { found: "1.1.1.1.1".to_owned() })]
    );
}

#[test]
fn a_gap_is_what_was_repealed_and_an_insertion_is_between() {
    let text = reads("1 дүгээр зүйл.Нэр\n1.1.Нэг.\n1.1¹.Нэг бис.\n1.3.Гурав.\n7 дугаар зүйл.Нэр");
    let numbers: Vec<&str> = text.walk().map(|step| step.provision.number.as_str()).collect();
    assert_eq!(numbers, ["1", "1.1", "1.1¹", "1.3", "7"]);
}

#[test]
fn chapters_begin_anew_in_a_new_part_and_articles_do_not() {
    let text = "ЕРӨНХИЙ АНГИ\nI БҮЛЭГ\nА\n1 дүгээр зүйл.Нэр\nТУСГАЙ АНГИ\nI БҮЛЭГ\nБ\n";
    assert_eq!(reads(&format!("{text}2 дугаар зүйл.Нэр")).count(), 6);
    assert_eq!(read(&format!("{text}1 дүгээр зүйл.Нэр")), [(8, repeated("1 дүгээр зүйл", 4))]);
}

#[test]
fn a_code_numbers_its_articles_by_chapter_and_their_paragraphs_alone() {
    let text =
        reads("1.1 дүгээр зүйл.Зорилго\n1.Нэг.\n2.Хоёр:\n2.1.а;\n2.2.б.\n1.2 дугаар зүйл.Нэр");
    let numbers: Vec<&str> = text.walk().map(|step| step.provision.number.as_str()).collect();
    assert_eq!(numbers, ["1.1", "1", "2", "2.1", "2.2", "1.2"]);
}

#[test]
fn an_article_may_be_a_sentence_and_a_heading_may_be_wrapped() {
    let text =
        reads("1 дүгээр зүйл.Хуулийг\nбаталсугай.\n2 дугаар зүйл.Хуулийн зорилт\nба хүрээ\n2.1.А.");
    assert_eq!(text.provisions[0].text, "");
    assert_eq!(text.provisions[0].heading.as_deref(), Some("Хуулийг баталсугай."));
    assert_eq!(text.provisions[1].heading.as_deref(), Some("Хуулийн зорилт ба хүрээ"));
    let text = reads("1 дүгээр зүйл.Хуулийг баталсугай.");
    assert_eq!(
        (text.provisions[0].text.as_str(), &text.provisions[0].heading),
        ("Хуулийг баталсугай.", &None)
    );
}

#[test]
fn what_is_no_law_is_told() {
    assert_eq!(read("Сайн байна уу"), [(1, Problem::NoProvisions)]);
    assert_eq!(read(""), [(1, Problem::NoProvisions)]);
    assert_eq!(read("1.Нэг\n2.Хоёр\u{0}"), [(2, Problem::RefusedCharacter { code: 0 })]);
    assert_eq!(
        read(&"а".repeat(LIMITS.import_bytes_max)),
        [(1, Problem::TooLarge { max: LIMITS.import_bytes_max })]
    );
    let faults = plain::read_bytes(b"1.\xff", &mut Fresh::default()).expect_err("no UTF-8");
    assert_eq!(faults.0[0].problem, Problem::NotUtf8);
}

#[test]
fn every_fault_is_told_up_to_fifty() {
    let text = "1.А.\n".repeat(200);
    assert_eq!(read(&text).len(), FAULTS_MAX);
}

#[test]
fn what_is_too_large_is_told_with_its_line() {
    let long = format!("1.А.\n2.{}", "а".repeat(LIMITS.text_chars_max + 1));
    let [(2, Problem::Unsound(Fault::TextTooLong { max, .. }))] = read(&long)[..] else {
        panic!("another fault");
    };
    assert_eq!(max, LIMITS.text_chars_max);
    let many: String = (1..=LIMITS.provisions_max + 1).map(|it| format!("{it}.А.\n")).collect();
    let max = LIMITS.provisions_max;
    assert_eq!(read(&many), [(1, Problem::Unsound(Fault::TooManyProvisions { max }))]);
}

#[test]
fn a_heading_without_end_is_none() {
    let long = format!("I БҮЛЭГ\n{}", "А\n".repeat(1_000_000));
    assert!(matches!(read(&long)[..], [(1, Problem::Unsound(Fault::HeadingTooLong { .. }))]));
    let long = format!("1 дүгээр зүйл.Нэр\n{}", "1.".repeat(1_000_000));
    assert!(matches!(read(&long)[..], [(1, Problem::Unsound(Fault::TextTooLong { .. }))]));
}

/// An article of two paragraphs, as our own export has it.
const EXPORTED: &str = "<akomaNtoso><bill><body>
<article eId=\"art_1\" wId=\"p1\"><num>1</num><content><p>Нэг</p></content></article>
<article eId=\"art_2\" wId=\"p2\"><num>2</num>
<paragraph eId=\"art_2__para_2.1\" wId=\"p3\"><num>2.1</num><content><p>А</p></content></paragraph>
<paragraph eId=\"art_2__para_2.2\" wId=\"p4\"><num>2.2</num><content><p>Б</p></content></paragraph>
</article></body></bill></akomaNtoso>";

#[test]
fn xml_contradicts_itself_as_little_as_a_text_may() {
    let read = |from: &str, to: &str| {
        let xml = EXPORTED.replace(from, to);
        let read = akoma_ntoso::read(xml.as_bytes(), &mut Fresh::default());
        let faults = read.map_or_else(|faults| faults.0, |_| Vec::new()).into_iter();
        faults.map(|ReadFault { line, problem }| (line, problem)).collect::<Vec<_>>()
    };
    assert_eq!(read("", ""), []);
    assert_eq!(read("<num>2.2", "<num>2.7"), [], "what was there is repealed");
    assert_eq!(read("<num>2.1", "<num>9.9"), [(4, orphan("9.9", "2.1"))]);
    assert_eq!(read("<num>2.1", "<num>2.3"), [(5, backwards("2.2", "2.3"))]);
    let articles = read("<num>1</num>", "<num>3</num>");
    assert_eq!(articles, [(3, backwards("2 дугаар зүйл", "3 дугаар зүйл"))]);
    let place = "art_2__para_2.1".to_owned();
    assert_eq!(read("<num>2.1</num>", ""), [(4, Problem::NoNumber { place })]);
    let [(5, Problem::Unsound(Fault::RepeatedNumber { number, .. }))] =
        &read("<num>2.2", "<num>2.1")[..]
    else {
        panic!("another fault");
    };
    assert_eq!(number, "2.1");
}
