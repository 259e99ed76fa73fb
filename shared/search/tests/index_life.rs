//! An index is opened, fed, closed, opened again, lost, and begun anew.

use std::fs;
use std::path::Path;

use search::{Change, Document, Filter, Index, SearchError};

fn put(id: &str, title: &str) -> Change {
    let marks = vec!["stage:open".to_owned()];
    let body = String::new();
    Change::Put(Document { id: id.to_owned(), title: title.to_owned(), body, marks, rank: 0 })
}

fn found(index: &Index, query: &str, filter: &Filter) -> Vec<String> {
    let found = index.find(query, filter, None, 10).expect("found");
    found.hits.into_iter().map(|hit| hit.id).collect()
}

fn with_one_petition(folder: &Path) {
    let index = Index::open(folder, "petitions").expect("opened");
    assert_eq!((index.position(), index.origin()), (0, None));
    index.apply(vec![put("1", "Туул голыг хамгаалах")], 8121, "a log").expect("applied");
}

fn assert_begun_anew(folder: &Path, form: &str) {
    let index = Index::open(folder, form).expect("opened");
    assert_eq!((index.position(), index.origin(), index.len()), (0, None, 0));
    index.apply(vec![put("1", "Туул голыг хамгаалах")], 1, "a log").expect("applied");
    assert_eq!(found(&index, "туул", &Filter::everything()), ["1"]);
}

#[test]
fn what_was_applied_is_there_after_closing_with_its_position() {
    let folder = tempfile::tempdir().expect("a folder");
    with_one_petition(folder.path());
    let index = Index::open(folder.path(), "petitions").expect("opened");
    assert_eq!((index.position(), index.origin().as_deref()), (8121, Some("a log")));
    assert_eq!(found(&index, "туул", &Filter::everything()), ["1"]);
}

#[test]
fn a_position_moves_without_documents_too() {
    let folder = tempfile::tempdir().expect("a folder");
    with_one_petition(folder.path());
    let index = Index::open(folder.path(), "petitions").expect("opened");
    index.apply(Vec::new(), 9000, "a log").expect("applied");
    drop(index);
    assert_eq!(Index::open(folder.path(), "petitions").expect("opened").position(), 9000);
}

#[test]
fn a_folder_is_for_one_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Index::open(folder.path(), "petitions").expect("opened");
    let second = Index::open(folder.path(), "petitions");
    assert!(matches!(second, Err(SearchError::InUse(_))));
    drop(first);
    assert!(Index::open(folder.path(), "petitions").is_ok());
}

#[test]
fn another_form_begins_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    with_one_petition(folder.path());
    assert_begun_anew(folder.path(), "petitions, with attachments");
}

#[test]
fn a_damaged_index_begins_anew_whatever_is_damaged() {
    let template = tempfile::tempdir().expect("a folder");
    with_one_petition(template.path());
    let files: Vec<_> = fs::read_dir(template.path().join("documents"))
        .expect("files")
        .map(|file| file.expect("a file").file_name())
        .filter(|name| !name.to_string_lossy().starts_with(".tantivy"))
        .collect();
    assert!(files.len() > 5);
    for name in files {
        let folder = tempfile::tempdir().expect("a folder");
        with_one_petition(folder.path());
        // The files of a segment have names of their own in every index.
        let ending = Path::new(&name).extension().expect("an ending");
        for file in fs::read_dir(folder.path().join("documents")).expect("files") {
            let path = file.expect("a file").path();
            if path.extension() == Some(ending) {
                let mut bytes = fs::read(&path).expect("bytes");
                bytes.truncate(bytes.len() / 2);
                fs::write(&path, bytes).expect("written");
            }
        }
        assert_begun_anew(folder.path(), "petitions");
    }
}

#[test]
fn a_petition_is_put_again_marked_and_removed() {
    let index = Index::in_memory().expect("an index");
    let open = Filter::everything().one_of(["stage:open"]);
    let closed = Filter::everything().one_of(["stage:closed", "stage:refused"]);
    index
        .apply(vec![put("1", "Нүүрсний утаа"), put("1", "Нохойн бүртгэл")], 1, "log")
        .expect("put");
    assert_eq!(found(&index, "утаа", &open), [""; 0]);
    assert_eq!(found(&index, "нохой", &open), ["1"]);
    let marks = vec!["stage:closed".to_owned(), "kind:inspection".to_owned()];
    let mark = |id: &str| Change::Mark { id: id.to_owned(), marks: marks.clone() };
    index.apply(vec![mark("1"), mark("2")], 2, "log").expect("marked");
    assert_eq!(found(&index, "нохой", &open), [""; 0]);
    assert_eq!(found(&index, "нохой", &closed.clone().one_of(["kind:inspection"])), ["1"]);
    assert_eq!(found(&index, "нохой", &closed.one_of(["kind:bill"])), [""; 0]);
    assert_eq!(found(&index, "нохой", &Filter::everything().without("1")), [""; 0]);
    index
        .apply(vec![put("3", "Нохойн хашаа"), mark("3"), Change::Remove("1".to_owned())], 3, "log")
        .expect("removed");
    assert_eq!(found(&index, "нохой", &Filter::everything().one_of(["stage:closed"])), ["3"]);
    assert_eq!((index.len(), index.position()), (1, 3));
}
