//! The words that hold a sentence together, and say little of what it is about.

use std::collections::HashSet;
use std::sync::LazyLock;

static LITTLE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| ENGLISH.split_whitespace().chain(MONGOLIAN.split_whitespace()).collect());

/// Whether a word is one of them, in either language; in small letters.
pub fn is_little(plain: &str) -> bool {
    LITTLE.contains(plain)
}

/// Articles, pronouns, prepositions and auxiliary verbs (Snowball's list of English stop words).
const ENGLISH: &str = "
    a about above after again against all am an and any are as at be because been before being
    below between both but by can could did do does doing down during each few for from further
    had has have having he her here hers herself him himself his how i if in into is it its
    itself just me more most my myself no nor not now of off on once only or other our ours
    ourselves out over own same she should so some such than that the their theirs them
    themselves then there these they this those through to too under until up very was we were
    what when where which while who whom why will with would you your yours yourself yourselves
";

/// Conjunctions, pronouns, particles and auxiliary verbs, in Cyrillic and as typed in Latin; and
/// the words with which anything at all is asked for.
const MONGOLIAN: &str = "
    ба болон бөгөөд мөн бол болох болгох бас буюу эсвэл гэж гэх гэсэн гэдэг энэ тэр эдгээр
    тэдгээр бид бидний манай миний би та тэд нь юм шүү вэ уу үү байна байх байгаа байсан байдаг
    хийх тухай талаар тулд учир дээр доор дотор хамт бүх бүр их илүү маш ч л хэрэгтэй ёстой өгөх
    авах хүсэлт өргөдөл шаардах ba bolon bol bolgoh boloh bas gej gesen geh ene ter bid manai
    minii bi ta ni yum baina bna baih baigaa bgaa hiih tuhai talaar tuld deer heregtei yostoi
    ogoh avah ih mash
";
