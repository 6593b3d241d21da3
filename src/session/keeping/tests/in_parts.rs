//! The newest rounds come first and the rest in parts: whatever happens in between, nothing is missing at the end.

use super::{super::*, rig::*};
use crate::{
    bank::QuestionId,
    history::{Key, Mark, newest::NEWEST},
    recall::Recall,
};

const ROUNDS: usize = NEWEST + 7;

fn name(number: usize) -> String {
    format!("{number:03x}-0")
}

fn question() -> QuestionId {
    QuestionId::try_from("a".to_owned()).unwrap()
}

/// A program that has just drawn the list of a long past.
fn listing() -> Browser {
    let mut browser = Browser::new(true);
    for number in 0..ROUNDS {
        browser.whole_round(&name(number));
        browser.wait(60_000);
        browser.tell(Event::Leave);
    }
    browser.session = Session::default();
    browser.tell(Event::WantNewest);
    browser
}

#[test]
fn the_newest_rounds_are_listed_with_all_their_attempts() {
    let mut browser = listing();
    assert!(browser.session.past().is_none());
    let overview = browser.session.overview().unwrap();
    assert_eq!((overview.rounds, overview.attempts), (ROUNDS, 2 * ROUNDS));
    let whole = browser.load().history;
    let newest = overview.history.rounds();
    assert_eq!(newest, whole.rounds()[..NEWEST]);
    for round in newest {
        let id = &round.setup.id;
        assert_eq!(overview.history.attempts_of(id), whole.attempts_of(id));
        assert_eq!(whole.attempts_of(id).len(), 2);
    }
    // Asking again changes nothing, and the rest replaces what was there.
    browser.tell(Event::WantNewest);
    browser.read_on();
    assert!(browser.session.past().unwrap().history == whole);
    let overview = browser.session.overview().unwrap();
    assert_eq!((overview.rounds, overview.attempts), (ROUNDS, 2 * ROUNDS));
}

/// What is done, and doing it.
type Act = (&'static str, fn(&mut Browser));

#[test]
fn what_happens_while_the_rest_is_read_is_not_forgotten() {
    let acts: [Act; 6] = [
        ("a round", |browser| browser.whole_round("fff-1")),
        ("an attempt", |browser| {
            browser.begin("fff-1");
            browser.answer("half a round", Verdict::Met);
        }),
        ("a bookmark", |browser| {
            browser.tell(Event::Mark(Mark::Bookmark(question(), true)));
        }),
        ("a note", |browser| {
            browser.tell(Event::Mark(Mark::Note(question(), "mine".into())));
        }),
        ("a correction", |browser| {
            let newest = RoundId(name(ROUNDS - 1));
            browser.tell(Event::Mark(Mark::Recall(newest, 0, Recall::Forgot)));
        }),
        ("an export", |browser| {
            browser.data(data::Event::Export(Format::Json))
        }),
    ];
    for (what, act) in acts {
        let mut browser = listing();
        let before = browser.load().history;
        act(&mut browser);
        browser.read_on();
        let past = browser.session.past().expect(what);
        assert!(past.history != before, "{what} is part of the past");
        assert!(past.history == browser.load().history, "{what}");
    }
}

#[test]
fn a_page_that_needs_all_does_not_wait_for_the_parts() {
    for event in [
        Event::WantHistory,
        Event::WantInsight,
        Event::Data(data::Event::Compared(Ok(Compared {
            touches_history: true,
            ..Compared::default()
        }))),
    ] {
        let mut browser = listing();
        browser.tell(event);
        assert!(browser.reading.is_none());
        let past = browser.session.past().unwrap();
        assert!(past.history == browser.load().history);
    }
}

#[test]
fn a_note_that_is_being_written_outlives_a_reading() {
    let mut browser = listing();
    let note = Mark::Note(question(), "not stored yet".into());
    // The shell writes it a moment later.
    let effects = browser.session.step(Event::Mark(note), browser.now);
    assert_eq!(effects, [Effect::FlushSoon]);
    browser.tell(Event::History(browser.load()));
    let past = browser.session.past().unwrap();
    assert_eq!(past.history.marks().note(&question()), "not stored yet");
}

#[test]
fn what_was_erased_while_the_rest_was_read_stays_erased() {
    let mut browser = listing();
    browser.data(data::Event::Compared(Ok(Compared::default())));
    browser.data(data::Event::Erase);
    assert!(browser.entries().is_empty());
    browser.read_on();
    assert!(browser.session.past().unwrap().history.is_empty());
}

#[test]
fn damaged_records_are_reported_once_and_with_the_rest() {
    let mut browser = listing();
    let mut entries = browser.entries();
    let damaged = Key::Round(RoundId(name(ROUNDS - 1))).to_string();
    entries.insert(damaged.clone(), "{".into());
    browser.replace(entries);
    browser.session = Session::default();
    browser.tell(Event::WantNewest);
    assert_eq!(browser.session.troubles(), []);
    let overview = browser.session.overview().unwrap();
    assert_eq!(overview.history.rounds().len(), NEWEST - 1);
    browser.read_on();
    let troubles = browser.session.troubles();
    assert_eq!(troubles.len(), 1);
    assert_eq!(troubles[0].key, damaged);
}
