//! Files that were made to break a reader, and files of others that hold more than we can.

use provisions::{Fault, Fresh, LIMITS, Level, Malformed, Problem, akoma_ntoso};

fn document(body: &str) -> String {
    format!(
        "<akomaNtoso xmlns=\"{}\">\n<bill>\n{body}\n</bill></akomaNtoso>",
        akoma_ntoso::NAMESPACE
    )
}

fn body(inner: &str) -> String {
    document(&format!("<body>{inner}</body>"))
}

fn read(xml: &str) -> Result<akoma_ntoso::Document, (usize, Problem)> {
    akoma_ntoso::read(xml.as_bytes(), &mut Fresh::default())
        .map_err(|faults| (faults.0[0].line, faults.0[0].problem.clone()))
}

fn refused(xml: &str) -> Problem {
    read(xml).expect_err("it is refused").1
}

#[test]
fn a_billion_laughs_are_not_laughed() {
    let xml = format!(
        "<!DOCTYPE l [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>{}",
        body("<article><content><p>&b;</p></content></article>")
    );
    assert_eq!(read(&xml), Err((1, Problem::Doctype)));
    let xml = body("<article><content>\n<p>&b;</p></content></article>");
    assert_eq!(read(&xml), Err((4, Problem::Entity { name: "b".to_owned() })));
}

#[test]
fn no_other_file_is_opened() {
    let doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assert_eq!(refused(&format!("{doctype}{}", body(""))), Problem::Doctype);
    assert_eq!(
        refused(&format!("<!DOCTYPE a SYSTEM \"http://a.mn/a.dtd\">{}", body(""))),
        Problem::Doctype
    );
    let xml = body("<article wId=\"&x;\"/>");
    assert_eq!(refused(&xml), Problem::Malformed(Malformed::Reference));
}

#[test]
fn a_hundred_thousand_levels_are_not_climbed() {
    for element in ["article", "list", "b"] {
        let xml = body(&format!("<{element}>").repeat(100_000));
        assert!(matches!(
            refused(&xml),
            Problem::NestedTooDeep { max: 32 } | Problem::ElementOutOfPlace { .. }
        ));
    }
    let xml = body(&format!("<table>{}", "<x>".repeat(100_000)));
    assert!(matches!(
        refused(&xml),
        Problem::NestedTooDeep { .. } | Problem::ElementOutOfPlace { .. }
    ));
}

#[test]
fn what_is_too_large_is_not_looked_at() {
    let xml = body(&format!("<!--{}-->", "x".repeat(10_000_000)));
    assert_eq!(refused(&xml), Problem::TooLarge { max: LIMITS.import_bytes_max });
    let xml = body(&"<article/>".repeat(300_000));
    assert!(matches!(refused(&xml), Problem::Unsound(Fault::TooManyProvisions { .. })));
}

#[test]
fn an_element_of_half_a_million_attributes_is_refused_at_once() {
    let attributes: String = (0..300_000).map(|at| format!("a{at}=\"\" ")).collect();
    assert!(matches!(
        refused(&body(&format!("<article {attributes}/>"))),
        Problem::TooManyAttributes { .. }
    ));
}

#[test]
fn what_is_no_xml_is_refused() {
    let bytes = [body("").as_bytes(), b"\xff"].concat();
    let faults = akoma_ntoso::read(&bytes, &mut Fresh::default()).expect_err("no UTF-8").0;
    assert_eq!(faults[0].problem, Problem::NotUtf8);
    let crossed = |found: &str, expected: &str| Malformed::Crossed {
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    let article = |attributes: &str| {
        format!("<akomaNtoso><bill><body><article {attributes}/></body></bill></akomaNtoso>")
    };
    for (xml, how) in [
        ("<akomaNtoso>", Malformed::NotClosed),
        ("<akomaNtoso><bill><body>", Malformed::NotClosed),
        ("<akomaNtoso></bill>", crossed("bill", "akomaNtoso")),
        ("<akomaNtoso><bill><body></bill></body></akomaNtoso>", crossed("bill", "body")),
        (&article("wId=p1"), Malformed::Attribute),
        (&article("wId=\"p1\" wId=\"p2\""), Malformed::Attribute),
        ("<akomaNtoso><bill><body/></bill></akomaNtoso><akomaNtoso/>", Malformed::SecondRoot),
        ("<akomaNtoso><bill><body/></bill></akomaNtoso>үг", Malformed::WordsOutside),
        ("<akomaNtoso><bill><body/></bill></akomaNtoso", Malformed::Unfinished),
        ("үг<akomaNtoso><bill><body/></bill></akomaNtoso>", Malformed::WordsOutside),
        ("</akomaNtoso>", Malformed::NotOpened { found: "akomaNtoso".to_owned() }),
    ] {
        assert_eq!(refused(xml), Problem::Malformed(how), "{xml}");
    }
}

#[test]
fn what_is_no_akoma_ntoso_is_told() {
    assert_eq!(refused("<html/>"), Problem::NotAkomaNtoso { found: "html".to_owned() });
    assert_eq!(refused(""), Problem::NotAkomaNtoso { found: String::new() });
    assert!(matches!(
        refused("<akomaNtoso xmlns=\"http://a.mn\"/>"),
        Problem::NotAkomaNtoso { .. }
    ));
    assert_eq!(refused(&document("<meta/>")), Problem::NoBody);
}

#[test]
fn characters_that_cannot_be_published_are_refused() {
    let paragraph =
        |text: &str| body(&format!("<paragraph>\n<content><p>{text}</p></content></paragraph>"));
    let reference = Problem::CharacterReference { reference: "#0".to_owned() };
    assert_eq!(read(&paragraph("а&#0;б")), Err((4, reference)));
    for text in ["&#xD800;", "&#x202E;", "&#xFFFF;", "&#x110000;", "&#;"] {
        assert!(matches!(refused(&paragraph(text)), Problem::CharacterReference { .. }), "{text}");
    }
    assert_eq!(read(&paragraph("а\u{1}")), Err((4, Problem::RefusedCharacter { code: 1 })));
    let in_a_name = refused(&body("<article wId=\"&#0;\"/>"));
    assert_eq!(in_a_name, Problem::Malformed(Malformed::Reference));
}

#[test]
fn an_id_given_twice_is_told_where_it_is_given_again() {
    let xml = body("<article wId=\"p1\"/>\n<article wId=\"p1\"/>");
    let id = "p1".parse().expect("an id");
    assert_eq!(read(&xml), Err((4, Problem::Unsound(Fault::RepeatedId { id }))));
}

#[test]
fn what_a_tree_has_no_place_for_is_told_and_not_dropped() {
    for element in
        ["table", "preamble", "quotedStructure", "img", "del", "authorialNote", "subheading"]
    {
        for inner in [
            format!("<{element}/>"),
            format!("<article><{element}/></article>"),
            format!("<article><content><{element}/></content></article>"),
            format!("<article><content><p>үг <{element}>үг</{element}></p></content></article>"),
        ] {
            let expected = Problem::ElementOutOfPlace { name: element.to_owned() };
            assert_eq!(read(&body(&inner)), Err((3, expected)), "{inner}");
        }
    }
    let found = refused(&document("<body/><attachments/>"));
    assert_eq!(found, Problem::ElementOutOfPlace { name: "attachments".to_owned() });
    let words = Problem::StrayWords { words: "үг".to_owned() };
    assert_eq!(read(&body("<article>\nүг</article>")), Err((4, words)));
    assert!(matches!(
        refused(&body("<paragraph><article/></paragraph>")),
        Problem::Unsound(Fault::NestedWrongly {
            level: Level::Article,
            within: Level::Paragraph,
            ..
        })
    ));
}

#[test]
fn the_words_of_another_parliament_are_kept() {
    let xml = "<?xml version=\"1.0\"?><?style x?><an:akomaNtoso xmlns:an=\"http://www.akomantoso.org/2.0\">
      <an:act><an:meta><x:own xmlns:x=\"http://a.mn\"><x:p>үг</x:p></x:own></an:meta><an:body>
      <an:title id=\"t1\"><an:num>I</an:num>
      <an:section id=\"p9\"><an:num>39<an:sup>1</an:sup>.</an:num><an:heading>Нэр &amp; <an:i>нэр</an:i></an:heading>
        <an:subsection><an:num>1 дүгээр</an:num><an:content>
          <an:p>Нэг <an:ref href=\"#\"><an:b>хоёр</an:b></an:ref>,<!-- үгүй --><![CDATA[<гурав>]]>
            дөрөв</an:p><an:p/><an:p>тав<an:eol/>зургаа</an:p></an:content></an:subsection>
        <an:hcontainer name=\"paragraph\" eId=\"зүйл\"><an:num>2 дугаар</an:num><an:intro><an:p>Үүнд:</an:p></an:intro>
          <an:list><an:point><an:num>а/</an:num><an:content><an:p>а</an:p></an:content></an:point></an:list>
          <an:wrapUp><an:p>болно.</an:p></an:wrapUp></an:hcontainer>
        <an:clause><an:num>3 дугаар</an:num><an:content><an:blockList><an:listIntroduction>Жагсаалт:</an:listIntroduction>
          <an:item><an:num>а/</an:num><an:p>нэг</an:p></an:item></an:blockList></an:content></an:clause>
      </an:section></an:title></an:body><an:conclusions><an:p>гарын үсэг</an:p></an:conclusions></an:act></an:akomaNtoso>";
    let text = read(xml).expect("it reads").text;
    let told: Vec<(Level, &str, &str, &str)> = text
        .walk()
        .map(|step| step.provision)
        .map(|it| (it.level, it.id.as_str(), it.number.as_str(), it.text.as_str()))
        .collect();
    let expected = [
        (Level::Part, "t1", "I", ""),
        (Level::Article, "p9", "39¹", ""),
        (Level::Paragraph, "p10", "1 дүгээр", "Нэг хоёр,<гурав> дөрөв\nтав\nзургаа"),
        (Level::Paragraph, "p11", "2 дугаар", "Үүнд:\nболно."),
        (Level::Point, "p12", "а/", "а"),
        (Level::Paragraph, "p13", "3 дугаар", "Жагсаалт:"),
        (Level::Point, "p14", "а/", "нэг"),
    ];
    assert_eq!(told, expected);
    assert_eq!(text.provisions[0].children[0].heading.as_deref(), Some("Нэр & нэр"));
}

#[test]
fn dates_and_versions_are_looked_at() {
    let dated = |date: &str, version: &str| {
        document(&format!(
            "<meta><identification><FRBRWork><FRBRdate date=\"{date}\"/></FRBRWork><FRBRExpression>\
             <FRBRversionNumber value=\"{version}\"/></FRBRExpression></identification></meta><body/>"
        ))
    };
    let read = read(&dated("2026-11-20T10:00:00", "3")).expect("it reads");
    assert_eq!((read.date.as_str(), read.version), ("2026-11-20", 3));
    assert!(matches!(refused(&dated("өнөөдөр", "1")), Problem::BadValue { .. }));
    assert!(matches!(refused(&dated("2026-11-20", "-1")), Problem::BadValue { .. }));
}
