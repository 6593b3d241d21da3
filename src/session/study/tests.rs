use super::*;
use crate::{
    attempt::{
        RoundId, Verdict,
        tests::{attempt, rated},
    },
    bank::{Dimension, Entry, Question, QuestionId, Weight, tests::draft},
    history::{Loaded, load},
    recall::Recall,
    round::{Now, Request},
    route::Route,
    session::Event,
    time::{DAY, Millis},
};

const NOON: u64 = 1_780_000_000_000;

fn now() -> Now {
    Now {
        wall: UnixMillis(NOON),
        mono: Millis(0),
    }
}

fn id(question: &str) -> QuestionId {
    QuestionId::try_from(question.to_owned()).unwrap()
}

/// A session that has read its past: “a” was missed two days ago, “b” met.
fn session() -> Session {
    let entry = |id| Entry::of(&Question::try_from(draft(id)).unwrap(), "p".into());
    let catalogue = Catalogue::new(
        "t".into(),
        "1".into(),
        "hash".into(),
        vec![entry("a"), entry("b"), entry("c")],
    );
    let mut history = History::default();
    for (question, verdict) in [("a", Verdict::Missed), ("b", Verdict::Met)] {
        let mut attempt = attempt(question);
        attempt.round = RoundId(question.to_owned());
        attempt.rated_at = UnixMillis(NOON - 2 * DAY.0);
        attempt.ratings = vec![rated(Dimension::Fundamentals, Weight::Essential, verdict)];
        history.keep_attempt(attempt);
    }
    let mut session = Session::default();
    session.step(Event::Catalogue(catalogue), now());
    session.step(
        Event::History(Loaded {
            history,
            troubles: vec![],
        }),
        now(),
    );
    session
}

/// The records that effects write.
fn written(effects: &[Effect]) -> Vec<(String, String)> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Commit(commit) => Some(&commit.writes),
            _ => None,
        })
        .flatten()
        .map(|(key, value)| (key.to_string(), value.clone()))
        .collect()
}

#[test]
fn what_is_due_becomes_a_round_whose_address_asks_the_same() {
    let mut session = session();
    assert_eq!(session.today(now().wall).unwrap().questions, [id("a")]);
    let brief = |session: &mut Session, text: &str| {
        let request: Request = text.parse().unwrap();
        session.step(
            Event::Brief {
                request,
                seed: Some(1),
                bank: None,
                from: 0,
            },
            now(),
        )
    };
    let effects = brief(&mut session, "due");
    let [
        Effect::Address(Route::Briefing { request, .. }),
        Effect::ReadPack(_),
    ] = effects.as_slice()
    else {
        panic!("{effects:?}")
    };
    assert_eq!(request.to_string(), "due&q=a");
    // It is no longer due, and the link still asks it.
    session.step(
        Event::Mark(Mark::Recall(RoundId("a".into()), 0, Recall::Easily)),
        now(),
    );
    assert_eq!(session.today(now().wall).unwrap().questions, []);
    brief(&mut session, "due&q=a");
    assert!(session.briefing().unwrap().plan().unwrap().is_ok());
    brief(&mut session, "due");
    let none = session
        .briefing()
        .unwrap()
        .plan()
        .unwrap()
        .as_ref()
        .unwrap_err();
    assert!(none.message.starts_with("Nothing is due today."), "{none}");
}

#[test]
fn a_note_is_written_when_the_candidate_rests_and_the_rest_at_once() {
    let mut session = session();
    for text in ["L", "Le", "Learn it"] {
        let effects = session.step(Event::Mark(Mark::Note(id("c"), text.into())), now());
        assert_eq!(effects, [Effect::FlushSoon]);
    }
    let past = session.past().unwrap();
    assert_eq!(past.history.marks().note(&id("c")), "Learn it");
    let flushed = session.step(Event::Flush, now());
    let records = written(&flushed);
    assert_eq!(records.len(), 1, "{records:?}");
    assert_eq!(load(records).history.marks().note(&id("c")), "Learn it");
    assert_eq!(session.step(Event::Flush, now()), [], "once");

    let marked = session.step(Event::Mark(Mark::Bookmark(id("c"), true)), now());
    assert!(
        load(written(&marked))
            .history
            .marks()
            .is_bookmarked(&id("c"))
    );
}

#[test]
fn midnight_decides_what_is_due_today() {
    let mut session = session();
    let mut tomorrow = now().wall;
    // “a” falls due a day after it was forgotten, at the same hour.
    tomorrow.0 -= DAY.0 + 3_600_000;
    let due = |session: &Session| session.today(tomorrow).unwrap().questions.len();
    let midnight = Zone::default().end_of_day(tomorrow).0 - tomorrow.0;
    let minutes = i32::try_from(midnight / 60_000).unwrap();
    // The day ends in half an hour: before it falls due.
    session.set_zone(Zone {
        minutes_east: minutes - 30,
    });
    assert_eq!(due(&session), 0);
    session.set_zone(Zone {
        minutes_east: minutes - 90,
    });
    assert_eq!(due(&session), 1);
}

#[test]
fn the_past_is_added_up_when_a_page_wants_it_and_again_when_it_changes() {
    let mut session = session();
    assert!(session.insight().is_none(), "nobody asked");
    session.step(Event::WantInsight, now());
    let shaky = |session: &Session| {
        let map = &session.insight().unwrap().map;
        map.iter()
            .flat_map(|row| &row.cells)
            .map(|(_, cell)| cell.shaky)
            .sum::<usize>()
    };
    assert_eq!(shaky(&session), 1);
    session.step(
        Event::Mark(Mark::Recall(RoundId("b".into()), 0, Recall::Forgot)),
        now(),
    );
    assert_eq!(shaky(&session), 2);
    session.step(
        Event::Mark(Mark::Recall(RoundId("b".into()), 0, Recall::Easily)),
        now(),
    );
    let mut later = now();
    later.wall = later.wall.after_days(100);
    session.step(Event::WantInsight, later);
    assert_eq!(shaky(&session), 2, "it has faded");

    let mut early = Session::default();
    let effects = early.step(Event::WantInsight, now());
    assert_eq!(effects, [Effect::ReadCatalogue, Effect::ReadHistory]);
    early.step(Event::History(Loaded::default()), now());
    assert!(early.insight().is_none(), "the bank is not here yet");
    let catalogue = session.library().catalogue().unwrap().clone();
    early.step(Event::Catalogue(Ok(catalogue)), now());
    assert_eq!(early.insight().unwrap().attempts, 0);
}
