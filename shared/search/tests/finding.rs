//! Text search in a list: what is found, in which order, on which page, marked how.

use search::{Change, Cursor, Document, Filter, Found, Index, Piece};

fn put(id: &str, title: &str, body: &str, rank: u64) -> Change {
    let (title, body) = (title.to_owned(), body.to_owned());
    Change::Put(Document { id: id.to_owned(), title, body, marks: Vec::new(), rank })
}

fn index() -> Index {
    let index = Index::in_memory().expect("an index");
    let road = "Хүүхдүүд өглөө бүр зам хөндлөн гарахдаа аюултай байдалд ордог.";
    let changes = vec![
        put("lights", "Сургуулийн замд гэрлэн дохио тавих", road, 10),
        put("jams", "Түгжрэлийг бууруулах", "Нийслэлийн замын хөдөлгөөн зогсонги.", 20),
        put("fox", "Ban driven grouse shooting & fox hunting", "Wildlife <b>matters</b>.", 30),
        put("bears", "Мазаалай баавгайг хамгаалах", "Говьд цөөхөн үлдсэн.", 40),
    ];
    index.apply(changes, 1, "log").expect("applied");
    index
}

fn find(index: &Index, query: &str) -> Found {
    index.find(query, &Filter::everything(), None, 10).expect("found")
}

fn ids(found: &Found) -> Vec<&str> {
    found.hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn hits(pieces: &[Piece]) -> Vec<&str> {
    pieces.iter().filter(|piece| piece.is_hit).map(|piece| piece.text.as_str()).collect()
}

#[test]
fn every_word_is_wanted_and_the_title_comes_first() {
    let index = index();
    assert_eq!(ids(&find(&index, "зам")), ["lights", "jams"]);
    assert_eq!(ids(&find(&index, "зам түгжрэл")), ["jams"]);
    assert_eq!(ids(&find(&index, "зам баавгай")), [""; 0]);
}

#[test]
fn words_are_marked_as_they_are_written_however_they_were_typed() {
    let index = index();
    for (query, id, title) in [
        ("surguuliin dohio", "lights", &["Сургуулийн", "дохио"][..]),
        ("сургууль замаар", "lights", &["Сургуулийн", "замд"]),
        ("гэрэлн дохи", "lights", &["гэрлэн", "дохио"]),
        ("tvgjrel", "jams", &["Түгжрэлийг"]),
        ("mazaalain baavgai", "bears", &["Мазаалай", "баавгайг"]),
        ("hunted foxes", "fox", &["fox", "hunting"]),
        ("groose shoot", "fox", &["grouse", "shooting"]),
    ] {
        let found = find(&index, query);
        assert_eq!(ids(&found), [id], "{query}");
        assert_eq!(hits(&found.hits[0].title), title, "{query}");
    }
}

#[test]
fn the_pieces_are_the_text_and_nothing_else() {
    let found = find(&index(), "fox wildlife");
    let text: String = found.hits[0].title.iter().map(|piece| piece.text.as_str()).collect();
    assert_eq!(text, "Ban driven grouse shooting & fox hunting");
    assert_eq!(found.hits[0].excerpt[1].text, " <b>matters</b>.");
}

#[test]
fn no_text_is_an_error() {
    let index = index();
    let long = "петиц ".repeat(2_000);
    let one_word = "ы".repeat(10_000);
    for query in [
        "",
        " \t\n",
        "\"",
        "AND OR NOT",
        "title:*",
        "(((",
        "зам~2^3",
        "🎉🎉🎉",
        "👩‍👩‍👧‍👦 зам",
        "\u{202e}зам\u{202c}",
        "שלום עולם",
        "зам\u{0}",
        "a\u{301}\u{301}\u{301}",
        "'",
        "’’’",
        "4",
        "v",
        "ъ",
        "ь",
        "-1",
        "й\u{306}",
        &long,
        &one_word,
    ] {
        let found = find(&index, query);
        assert!(found.hits.len() <= 10);
        index.suggest(query, 3, &Filter::everything()).expect("suggestions");
    }
    assert_eq!(find(&index, "").total, 0);
    assert_eq!(find(&index, "🎉").total, 0);
    assert_eq!(ids(&find(&index, "\u{202e}түгжрэл\u{202c} 🎉")), ["jams"]);
}

#[test]
fn pages_do_not_shift_while_others_are_added() {
    let index = Index::in_memory().expect("an index");
    // Two of each rank, so that ids decide; a commit each, so that segments differ.
    for number in 0..40_u64 {
        let id = format!("p{number:03}");
        let title = if number % 3 == 0 { "Замын засвар" } else { "Зам" };
        index.apply(vec![put(&id, title, "", number / 2)], number, "log").expect("applied");
    }
    let whole = index.find("зам", &Filter::everything(), None, 100).expect("found");
    assert_eq!((whole.total, whole.hits.len(), &whole.next), (40, 40, &None));
    let mut seen: Vec<String> = Vec::new();
    let mut after: Option<Cursor> = None;
    loop {
        let page = index.find("зам", &Filter::everything(), after, 7).expect("found");
        seen.extend(page.hits.into_iter().map(|hit| hit.id));
        let Some(next) = page.next else { break };
        after = Some(next.to_string().parse().expect("a cursor"));
        // A better one comes in before the page, others change what is rare, one goes.
        let count = seen.len() as u64;
        let better = put(&format!("new{count}"), "Зам", "зам зам", 1_000 + count);
        let other = put(&format!("other{count}"), "Туул гол", "", 5);
        index
            .apply(vec![better, other, Change::Remove(seen[0].clone())], 50 + count, "log")
            .expect("applied");
    }
    let expected: Vec<_> = whole.hits.into_iter().map(|hit| hit.id).collect();
    assert_eq!(seen, expected);
}

#[test]
fn similar_ones_are_sought_among_those_that_pass_the_filter() {
    let index = index();
    let suggested = |filter: &Filter| {
        let suggested = index.suggest("surguuliin zamd gerlen dohio", 3, filter);
        suggested.expect("suggestions").into_iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(suggested(&Filter::everything()), ["lights"]);
    assert_eq!(suggested(&Filter::everything().without("jams")), ["lights"]);
    assert_eq!(suggested(&Filter::everything().without("lights")), [""; 0]);
    assert_eq!(suggested(&Filter::everything().one_of(["stage:open"])), [""; 0]);
}

/// Every thread of the program asks the one index.
#[test]
fn an_index_is_shared_between_threads() {
    fn is_shared<T: Send + Sync>(_: &T) {}
    is_shared(&index());
}

#[test]
fn an_excerpt_shows_where_the_words_are() {
    let index = Index::in_memory().expect("an index");
    let filler = "Энэ бол өөр өгүүлбэр 🎉 юм. ".repeat(60);
    let body = format!("{filler}Голын усны бохирдол ихэссэн байна. {filler}");
    index.apply(vec![put("1", "Өргөдөл", &body, 0)], 1, "log").expect("applied");
    let found = find(&index, "golin bohirdol");
    let excerpt = &found.hits[0].excerpt;
    assert_eq!(hits(excerpt), ["Голын", "бохирдол"]);
    let length: usize = excerpt.iter().map(|piece| piece.text.len()).sum();
    assert!(length < 400, "{length}");
    assert_eq!(excerpt[0].text, "… ");
    assert!(excerpt.last().is_some_and(|last| last.text.ends_with(" …")));
}
