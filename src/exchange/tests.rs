use proptest::prelude::*;

use super::*;
use crate::{
    attempt::{Outcome, Probed, RoundId, Skip, Verdict, Written, tests as attempts},
    bank::{Block, Dimension, Inline, Paint, Question, Span, Weight, tests as questions},
    exchange::json::{Package, Unfit},
    history::{Entries, History, Key, load, merge, schema},
    time::{Millis, UnixMillis},
};

const NOON: UnixMillis = UnixMillis(1_780_000_000_000);

fn record(round: &str, place: u16, text: &str) -> (String, String) {
    let mut attempt = attempts::attempt("a-question");
    attempt.round = RoundId(round.into());
    attempt.place = place;
    attempt.answer = text.to_owned();
    let key = Key::Attempt(attempt.round.clone(), place);
    (key.to_string(), schema::write_attempt(&attempt))
}

/// Attempts whole, short and damaged, what was set aside, what a newer program wrote, and what is replaced.
fn anything() -> impl Strategy<Value = (String, String)> {
    let short = |round: &str, place, text: &str| {
        let (name, value) = record(round, place, text);
        (name, crate::history::space::without_texts(&value).unwrap())
    };
    prop_oneof![
        4 => ("[ab]", 0u16..3, "[xy]").prop_map(|(round, place, text)| record(&round, place, &text)),
        2 => ("[ab]", 0u16..3, "[xy]").prop_map(move |(round, place, text)| short(&round, place, &text)),
        1 => ("[ab]", 0u16..3, ".{0,9}").prop_map(|(round, place, text)| (format!("mi/a/{round}/{place}"), text)),
        1 => (0u32..2, "[ab]", ".{0,3}").prop_map(|(copy, round, text)| (format!("mi/x/{copy}/a/{round}/0"), text)),
        1 => "[0-9]".prop_map(|n| (format!("mi/future/{n}"), format!("{{\"v\":2,\"n\":{n}}}"))),
        1 => "[0-9]".prop_map(|n| ("mi/live".to_owned(), format!("r{n} 1"))),
    ]
}

fn store() -> impl Strategy<Value = Entries> {
    prop::collection::btree_map(anything(), Just(()), 0..9)
        .prop_map(|records| records.into_keys().collect())
}

fn package(entries: &Entries) -> Package {
    json::read(&json::write(entries, NOON)).unwrap()
}

/// Whether a record says something: it can be read, or is for a newer program to read. A damaged copy of
/// what is here whole, and the claim on another device's round, do not.
fn is_whole(name: &str, value: &str) -> bool {
    name != "mi/live"
        && Key::parse(name).is_none_or(|key| crate::history::check(&key, value).is_ok())
}

/// Whether a value is in a store: under some name, or as the fuller record of the same attempt.
fn has(all: &Entries, name: &str, value: &str) -> bool {
    let fuller = || {
        all.get(name).is_some_and(|kept| {
            crate::history::space::is_without_texts(value)
                && crate::history::space::without_texts(kept).as_deref() == Some(value)
        })
    };
    all.values().any(|kept| kept == value) || fuller()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_024, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_export_holds_every_record_letter_for_letter(
        entries in prop::collection::btree_map("mi/[a-z]{1,3}/[a-z0-9/-]{1,9}", any::<String>(), 0..9),
        more in store(),
    ) {
        let mut entries = entries;
        entries.extend(more);
        let package = package(&entries);
        prop_assert_eq!(&package.entries, &entries);
        prop_assert_eq!(package.foreign, Vec::<String>::new());
        prop_assert_eq!(package.exported, NOON.iso());
    }

    #[test]
    fn importing_into_nothing_is_the_identity(entries in store()) {
        prop_assert_eq!(import::merged(&Entries::new(), &package(&entries)), entries);
    }

    #[test]
    fn importing_twice_changes_nothing_more(ours in store(), theirs in store()) {
        let once = import::merged(&ours, &package(&theirs));
        let again = import::preview(&once, &package(&theirs));
        prop_assert!(again.is_empty(), "{:?}", again);
    }

    #[test]
    fn two_devices_merge_without_loss(ours in store(), theirs in store()) {
        let here = import::merged(&ours, &package(&theirs));
        let whole = theirs.iter().filter(|(name, value)| is_whole(name, value));
        for (name, value) in ours.iter().chain(whole) {
            prop_assert!(has(&here, name, value), "{} lost {}", name, value);
        }
        // Whichever goes first, nothing is lost, and once both went nothing moves any more.
        let there = import::merged(&theirs, &package(&ours));
        let both = import::merged(&here, &package(&there));
        for (name, value) in ours.iter().chain(&theirs).filter(|(name, value)| is_whole(name, value)) {
            prop_assert!(has(&there, name, value) && has(&both, name, value), "{} lost {}", name, value);
        }
        let rest = import::preview(&both, &package(&import::merged(&there, &package(&both))));
        prop_assert!(rest.is_empty(), "{:?}", rest);
    }

    #[test]
    fn both_stores_of_a_browser_together_lose_nothing(first in store(), second in store()) {
        let all = merge::together(&first, &second);
        let whole = second.iter().filter(|(name, value)| is_whole(name, value));
        for (name, value) in first.iter().chain(whole) {
            prop_assert!(has(&all, name, value), "{} lost {}", name, value);
        }
    }

    #[test]
    fn any_text_is_an_export_or_refused_in_words(text in ".{0,200}") {
        if let Err(unfit) = json::read(&text) {
            prop_assert!(unfit.to_string().starts_with("This file"));
        }
    }

    #[test]
    fn a_table_is_read_by_others_as_it_was_meant(answer in any::<String>(), notes in "[=+@,;\"'\t\r\n -]{0,5}") {
        let mut attempt = attempts::attempt("a-question");
        attempt.answer = answer.clone();
        attempt.notes = notes.clone();
        let mut history = History::default();
        history.keep_attempt(attempt);
        let file = csv::file(&history, None, NOON);
        let mut reader = ::csv::ReaderBuilder::new().from_reader(file.text.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        prop_assert_eq!(rows.len(), 1);
        let cell = |name: &str| {
            let at = csv::COLUMNS.iter().position(|(column, _)| *column == name).unwrap();
            rows[0].get(at).unwrap().to_owned()
        };
        for (kept, given) in [(cell("answer"), answer), (cell("notes"), notes)] {
            let dangerous = given.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
            prop_assert_eq!(kept.starts_with('\''), dangerous || given.starts_with(['\'', '＝', '＋', '－', '＠']));
            prop_assert_eq!(kept.trim_start_matches('\''), given.trim_start_matches('\''));
        }
    }
}

#[test]
fn a_file_says_what_it_is_and_a_stranger_is_refused() {
    for (text, expected) in [
        ("{\"format\":\"other\",\"version\":1}", Unfit::Other),
        ("[1]", Unfit::Other),
        (
            "{\"format\":\"mock-interviewer-history\",\"version\":9,\"x\":1}",
            Unfit::Newer(9),
        ),
    ] {
        assert_eq!(json::read(text), Err(expected));
    }
    let whole = json::write(&Entries::from([record("a", 0, "text")]), NOON);
    for cut in 0..whole.trim_end().len() {
        assert!(json::read(&whole[..cut]).is_err(), "cut at {cut}");
    }
    // Names that are not this program's are left out and counted, and so is what is no record.
    let foreign = whole.replace("mi/a/a/0", "other/key");
    let package = json::read(&foreign).unwrap();
    assert_eq!(
        (package.entries.len(), package.foreign),
        (0, vec!["other/key".to_owned()])
    );
}

#[test]
fn an_export_that_was_tidied_by_an_editor_is_the_same_export() {
    let ours = Entries::from([record("a", 0, "text")]);
    let value: serde_json::Value = serde_json::from_str(&json::write(&ours, NOON)).unwrap();
    let tidied = format!("\u{feff}{}", serde_json::to_string_pretty(&value).unwrap());
    let preview = import::preview(&ours, &json::read(&tidied).unwrap());
    assert!(preview.is_empty() && preview.same == 1, "{preview:?}");
}

#[test]
fn a_preview_counts_what_is_new_same_mended_and_conflicting() {
    let mut ours = Entries::from([record("a", 0, "same"), record("a", 1, "ours")]);
    ours.insert("mi/a/a/2".into(), "{".into());
    let mut theirs = Entries::from([
        record("a", 0, "same"),
        record("a", 1, "theirs"),
        record("a", 2, "whole"),
        record("b", 0, "new"),
    ]);
    theirs.insert("mi/a/b/1".into(), "[".into());
    let preview = import::preview(&ours, &package(&theirs));
    assert_eq!((preview.attempts, preview.same, preview.mended), (1, 1, 1));
    assert_eq!(
        (preview.conflicts.as_slice(), preview.unreadable),
        (&["mi/a/a/1".to_owned()][..], 1)
    );
    let merged = load(import::merged(&ours, &package(&theirs)));
    let answer = |place| {
        let attempt = merged.history.attempt(&RoundId("a".into()), place);
        attempt.unwrap().answer.clone()
    };
    assert_eq!(
        (answer(1), answer(2)),
        ("ours".to_owned(), "whole".to_owned())
    );
}

fn told() -> History {
    let mut attempt = attempts::attempt("a-question");
    attempt.rated_at = NOON;
    attempt.ratings = vec![
        attempts::rated(Dimension::Fundamentals, Weight::Essential, Verdict::Met),
        attempts::rated(Dimension::Communication, Weight::Bonus, Verdict::Partly),
    ];
    attempt.spent.used = Millis(61_500);
    attempt.answer = "```\nx = 1\n```\n# no heading".into();
    attempt.stages = vec![Written {
        stage: "Work".into(),
        text: "=SUM(A1)".into(),
        spent: Default::default(),
    }];
    attempt.probes = vec![Probed {
        criterion: "c".into(),
        answer: "so".into(),
        verdict: Verdict::Missed,
    }];
    let mut skipped = attempts::attempt("another");
    skipped.place = 1;
    skipped.outcome = Outcome::Skipped(Skip::NoIdea);
    let mut history = History::default();
    history.keep_attempt(attempt);
    history.keep_attempt(skipped);
    history
}

#[test]
fn a_table_has_a_row_for_each_attempt_and_runs_nothing() {
    let file = csv::file(&told(), None, NOON);
    assert_eq!(file.name, "mock-interviewer-2026-05-28.csv");
    assert!(file.text.ends_with("\r\n"));
    let header = file.text.lines().next().unwrap();
    assert_eq!(header.split(',').count(), csv::COLUMNS.len());
    assert!(file.text.contains(",61.500,") && file.text.contains(",0.875,"));
    assert!(file.text.contains("\"'=SUM(A1)\n\n```\nx = 1"));
    assert!(file.text.contains("skipped: no idea"));
}

#[test]
fn a_report_quotes_what_was_written_so_that_nothing_ends_the_quote() {
    let file = report::file(&told(), None, NOON);
    assert!(
        file.text
            .contains("\n````text\n```\nx = 1\n```\n# no heading\n````\n"),
        "{}",
        file.text
    );
    assert!(
        file.text.contains("Answered in 1 min, 88 % of the points")
            || file.text.contains("Answered in 1 min, 88 %"),
        "{}",
        file.text
    );
    assert!(file.text.contains("Skipped: I don't know this"));
}

fn tricky() -> Question {
    let mut draft = questions::draft("tricky-one");
    draft.prompt.0.push(Block::Code {
        lang: "python".into(),
        spans: vec![Span(
            Paint::Plain,
            "if a < b:\n\tprint(\"{{x}}\", '[sound:x]')".into(),
        )],
    });
    draft.answer.0.push(Block::Paragraph(vec![
        Inline::Text("Not \\(a formula\\) & <script>".into()),
        Inline::Code("re.compile(r\"\\(\")".into()),
    ]));
    Question::try_from(draft).unwrap()
}

#[test]
fn notes_for_anki_are_a_line_each_with_nothing_that_anki_would_run() {
    let question = tricky();
    let text = anki::text([&question, &question]);
    let (head, notes): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| line.starts_with('#'));
    assert_eq!((head.len(), notes.len()), (7, 2));
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .from_reader(notes[0].as_bytes());
    let fields = reader.records().next().unwrap().unwrap();
    assert_eq!(fields.len(), 4);
    assert_eq!(&fields[0], "mock-interviewer:tricky-one");
    assert!(fields[1].contains("<pre><code>if a &lt; b:<br>&#9;print(&quot;&#123;&#123;x}}&quot;, '&#91;sound:x]')</code></pre>"), "{}", &fields[1]);
    assert!(
        fields[2].contains("Not <span>\\</span>(a formula<span>\\</span>) &amp; &lt;script&gt;"),
        "{}",
        &fields[2]
    );
    assert!(fields[2].contains("<li>Says it.</li>"));
    assert_eq!(
        &fields[3],
        "mock-interviewer::kind::concept mock-interviewer::level::mid mock-interviewer::topic::memory"
    );
}
