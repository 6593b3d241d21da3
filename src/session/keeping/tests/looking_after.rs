//! The Data page's deeds: check, export, erase, import, undo, making room.

use super::{super::*, rig::*};
use crate::session::tests::NOON;

fn export(browser: &mut Browser) -> String {
    browser.data(data::Event::Export(Format::Json));
    browser.files.last().unwrap().text.clone()
}

fn without_backup(entries: Entries) -> Entries {
    entries
        .into_iter()
        .filter(|(name, _)| name != "mi/backup")
        .collect()
}

/// What does not change by taking up a round in progress, which claims it anew.
fn settled(entries: Entries) -> Entries {
    let mut entries = without_backup(entries);
    entries.retain(|name, _| name != "mi/live" && !name.starts_with("mi/t/"));
    entries
}

#[test]
fn export_erase_import_is_the_identity_and_undo_takes_it_back() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser.begin("r2");
    browser.answer("in progress", Verdict::Met);
    browser.tell(Event::Set(crate::settings::Settings {
        keys: false,
        ..Default::default()
    }));
    browser.data(data::Event::Compared(Ok(Compared::default())));
    let text = export(&mut browser);
    let before = browser.entries();
    let live = browser.session.live().unwrap().round().clone();

    browser.data(data::Event::AskErase);
    assert_eq!(browser.entries(), before, "asking erases nothing");
    browser.data(data::Event::Erase);
    assert_eq!(
        (browser.entries(), browser.second.clone().unwrap()),
        (Entries::new(), Entries::new())
    );
    assert!(browser.session.live().is_none());
    assert_eq!(browser.snapshots.len(), 1);
    browser.data(data::Event::Undo);
    assert_eq!(settled(browser.entries()), settled(before.clone()));
    assert_eq!(browser.session.live().unwrap().round(), &live);

    browser.data(data::Event::Erase);
    assert!(browser.entries().is_empty());
    browser.data(data::Event::Chosen(Ok(text.clone())));
    assert!(browser.entries().is_empty(), "a preview changes nothing");
    browser.data(data::Event::Merge);
    assert_eq!(settled(browser.entries()), settled(before.clone()));
    assert_eq!(
        claimed(&browser.entries()["mi/live"]),
        claimed(&before["mi/live"])
    );
    assert_eq!(browser.session.live().unwrap().round(), &live);
    // Once more changes nothing.
    browser.data(data::Event::Chosen(Ok(text)));
    let data::Work::Previewing(preview, _) = browser.session.data().work() else {
        panic!("{:?}", browser.session.data())
    };
    assert!(preview.is_empty(), "{preview:?}");
    browser.data(data::Event::Cancel);

    // Undoing an import takes away what it brought and nothing else.
    let mut other = Browser::new(true);
    other.whole_round("o1");
    other.data(data::Event::Compared(Ok(Compared::default())));
    let theirs = export(&mut other);
    let before = browser.entries();
    browser.data(data::Event::Chosen(Ok(theirs)));
    browser.data(data::Event::Merge);
    assert_eq!(browser.load().history.rounds().len(), 2);
    browser.data(data::Event::Undo);
    assert_eq!(settled(browser.entries()), settled(before));
}

#[test]
fn nothing_is_erased_without_a_snapshot_or_an_export() {
    let mut browser = Browser::new(false);
    browser.whole_round("r1");
    browser.data(data::Event::Compared(Err(Refusal::Silent)));
    let before = browser.entries();
    browser.data(data::Event::Erase);
    assert_eq!(browser.entries(), before);
    assert!(matches!(
        browser.session.data().note(),
        Some(Note::Failed(_))
    ));
    export(&mut browser);
    browser.data(data::Event::Erase);
    assert!(browser.entries().is_empty());
    browser.data(data::Event::Undo);
    assert_eq!(without_backup(browser.entries()), before);
    // What came after the export is not in it.
    browser.whole_round("r2");
    browser.data(data::Event::Erase);
    assert_eq!(browser.load().history.rounds().len(), 2);
}

#[test]
fn a_file_that_is_no_export_changes_nothing_and_says_so() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    let before = browser.entries();
    for text in [
        "",
        "[]",
        "{\"format\":\"x\",\"version\":1}",
        "{\"format\":\"mock-interviewer-history\",\"version\":2}",
        "{\"format\":\"mock-interviewer-history\",\"version\":1,\"records\":{",
    ] {
        browser.data(data::Event::Chosen(Ok(text.to_owned())));
        assert!(
            matches!(browser.session.data().note(), Some(Note::Failed(_))),
            "{text}"
        );
        browser.data(data::Event::Merge);
        assert_eq!(browser.entries(), before);
    }
}

#[test]
fn a_check_finds_what_is_damaged_and_mends_what_the_second_store_has() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser
        .first
        .entries
        .borrow_mut()
        .insert("mi/a/r1/0".into(), "{\"v\":1,".into());
    browser
        .first
        .entries
        .borrow_mut()
        .insert("mi/a/r9/0".into(), "nonsense".into());
    browser.data(data::Event::Compared(Ok(Compared::default())));
    browser.data(data::Event::Check);
    let report = browser.session.data().report().unwrap();
    assert_eq!(
        (
            report.attempts,
            report.rounds,
            report.troubles.len(),
            report.aside
        ),
        (2, 1, 1, 1)
    );
    assert_eq!(report.troubles[0].key, "mi/a/r9/0");
    assert_eq!(browser.load().history.attempts().count(), 2);
    assert_eq!(browser.entries()["mi/x/0/a/r1/0"], "{\"v\":1,");
}

#[test]
fn a_full_store_makes_room_by_moving_old_texts_and_saves_again() {
    let mut browser = Browser::new(true);
    let long = "a long answer ".repeat(100);
    for round in 0..6 {
        browser.begin(&format!("r{round}"));
        browser.answer(&long, Verdict::Partly);
        browser.answer(&long, Verdict::Partly);
    }
    browser.tell(Event::WantHistory);
    browser.data(data::Event::Compared(Ok(Compared::default())));
    let used = space::used(&browser.entries());
    browser.first.fault.set(Fault::Room(used + 500));
    browser.begin("full");
    browser.answer(&long, Verdict::Partly);
    browser.answer(&long, Verdict::Partly);
    assert!(browser.session.saving().is_fine());
    let loaded = browser.load();
    assert_eq!(loaded.history.attempts().count(), 14);
    let away = loaded.history.without_texts();
    let away: Vec<(RoundId, u16)> = away.map(|a| (a.round.clone(), a.place)).collect();
    assert!(
        away.len() > 2 && away.contains(&(RoundId("r0".into()), 0)),
        "{away:?}"
    );
    let old = loaded.history.attempt(&away[0].0, away[0].1).unwrap();
    assert_eq!(
        (old.answer.as_str(), old.count(Verdict::Partly)),
        ("", 3),
        "verdicts stay"
    );
    // It comes back when it is looked at, and an export holds it all.
    browser.restart();
    browser.tell(Event::WantHistory);
    browser.data(data::Event::WantTexts(away.clone()));
    let past = &browser.session.past().unwrap().history;
    assert_eq!(past.attempt(&away[0].0, away[0].1).unwrap().answer, long);
    browser.data(data::Event::Export(Format::Json));
    assert_eq!(browser.files[0].text.matches(&long).count(), 14);
    // Nothing moves that the second store does not have letter for letter.
    browser.second.as_mut().unwrap().clear();
    let entries = browser.entries();
    let moved = |second: &Entries| space::moved(&entries, second, &mut { usize::MAX });
    assert!(!moved(&entries).is_empty());
    assert_eq!(moved(&Entries::new()), []);
}

#[test]
fn old_texts_make_room_when_a_round_ends_and_not_at_the_start() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    let mut entries = browser.entries();
    for place in 0..80 {
        let mut attempt = crate::attempt::tests::attempt("a");
        attempt.round = RoundId("0".into());
        attempt.place = place;
        attempt.answer = "word ".repeat(space::CROWDED / 80 / 5);
        let key = Key::Attempt(attempt.round.clone(), place);
        entries.insert(key.to_string(), schema::write_attempt(&attempt));
    }
    browser.second = Some(entries.clone());
    browser.replace(entries);
    let away = |browser: &Browser| browser.load().history.without_texts().count();
    browser.restart();
    browser.data(data::Event::Compared(Ok(Compared::default())));
    assert!(space::used(&browser.entries()) > space::CROWDED);
    assert_eq!(away(&browser), 0);
    browser.whole_round("r2");
    assert!(space::used(&browser.entries()) <= space::ROOMY);
    assert!(away(&browser) > 0);
    assert_eq!(browser.load().history.attempts().count(), 84);
}

#[test]
fn damage_that_was_found_before_the_second_store_came_is_mended_once_it_has() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    let whole = browser.entries();
    let mut entries = whole.clone();
    entries.insert("mi/a/r1/0".into(), "{".into());
    browser.replace(entries);
    browser.session = Session::default();
    browser.tell(Event::WantHistory);
    assert_eq!(browser.session.troubles().len(), 1);
    // At the start nothing is compared but what may have changed: the damage is not seen there.
    browser.data(data::Event::Compared(Ok(Compared::default())));
    assert_eq!(browser.session.troubles(), []);
    assert_eq!(browser.entries()["mi/a/r1/0"], whole["mi/a/r1/0"]);
}

#[test]
fn notes_for_anki_are_of_the_whole_bank_or_of_what_is_due() {
    let mut browser = Browser::new(true);
    browser.begin("r1");
    browser.answer("missed it", Verdict::Missed);
    browser.round(round::Event::End);
    browser.data(data::Event::Export(Format::AnkiDue));
    assert!(
        matches!(browser.session.data().note(), Some(Note::Failed(_))),
        "nothing is due yet"
    );
    // A month later what was missed is due, and the other question was never asked.
    browser.wait(30 * 24 * 3_600_000);
    browser.data(data::Event::Export(Format::AnkiDue));
    browser.data(data::Event::Export(Format::AnkiAll));
    let notes = |at: usize| {
        browser.files[at]
            .text
            .matches("\n\"mock-interviewer:")
            .count()
    };
    assert_eq!((notes(0), notes(1)), (1, 2));
}

#[test]
fn an_import_that_does_not_fit_leaves_texts_in_the_second_store() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser.data(data::Event::Compared(Ok(Compared::default())));
    let mut theirs = Entries::new();
    for place in 0..60 {
        let mut attempt = crate::attempt::tests::attempt("a");
        attempt.round = RoundId("far".into());
        attempt.place = place;
        attempt.rated_at = UnixMillis(u64::from(place));
        attempt.answer = format!("{place} {}", "word ".repeat(80));
        let key = Key::Attempt(attempt.round.clone(), place);
        theirs.insert(key.to_string(), schema::write_attempt(&attempt));
    }
    // A third of it fits with its texts.
    let room = space::used(&browser.entries()) + space::used(&theirs) / 3;
    browser.first.fault.set(Fault::Room(room));
    let text = json::write(&theirs, UnixMillis(NOON));
    browser.data(data::Event::Chosen(Ok(text)));
    browser.data(data::Event::Merge);
    assert_eq!(
        browser.session.data().note(),
        Some(&Note::Done(data::Done::Import))
    );
    let loaded = browser.load();
    assert_eq!(
        (loaded.troubles.len(), loaded.history.attempts().count()),
        (0, 62)
    );
    assert!(loaded.history.without_texts().count() > 20);
    browser.data(data::Event::Export(Format::Json));
    let back = json::read(&browser.files[0].text).unwrap().entries;
    assert!(
        theirs
            .iter()
            .all(|(name, value)| back.get(name) == Some(value))
    );
}

#[test]
fn the_last_export_is_the_last_even_by_a_clock_that_was_set_back() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser.tell(Event::WantHistory);
    export(&mut browser);
    browser.now.wall.0 -= 365 * 86_400_000;
    export(&mut browser);
    let past = &browser.session.past().unwrap().history;
    assert_eq!(past.exported(), Some(browser.now.wall));
    assert!(*past == browser.load().history);
}
