//! What is stored: every version that was released is still read, and how large a record is.
//!
//! Each fixture `tests/data/v<number>.json` is what that version of the program wrote of one and the same
//! past, in the format of an export. The version's own fixture must be written exactly so today; whoever
//! changes a shape is told here what belongs to it.

use std::fs;

use mock_interviewer::{
    attempt::{
        Attempt, Confidence, Outcome, Probed, Rated, RoundId, Skip, Spent, Verdict, Written,
    },
    bank::{Dimension, NoGo, QuestionId, Weight},
    exchange::json,
    history::{Entries, History, Key, PastRound, check, load, schema, space},
    round::{
        Asked, Course, DraftPlace, Ending, Event, Flow, Planned, RubricLine, Rung, Setup, Stamp,
        Timing,
    },
    settings::{Clock, Settings},
    time::{Millis, UnixMillis},
};

const NOON: UnixMillis = UnixMillis(1_780_000_000_000);

fn question(id: &str) -> QuestionId {
    QuestionId::try_from(id.to_owned()).unwrap()
}

fn planned(id: &str, flow: Flow) -> Planned {
    Planned {
        question: question(id),
        minutes: 10,
        flow,
    }
}

fn rated(criterion: &str, verdict: Verdict, edge: bool, stretch: bool) -> Rated {
    Rated {
        criterion: criterion.into(),
        dimension: Dimension::ProblemSolving,
        weight: Weight::Essential,
        edge,
        stretch,
        verdict,
    }
}

fn spent(used: u64) -> Spent {
    Spent {
        budget: Some(Millis::minutes(10)),
        used: Millis(used),
        thought: Some(Millis(4_000)),
        pauses: 1,
        extensions: 2,
    }
}

fn attempt(place: u16, outcome: Outcome) -> Attempt {
    Attempt {
        round: RoundId("18f-a1".into()),
        place,
        question: question("two-sums"),
        scored: true,
        rated_at: NOON,
        spent: spent(90_000),
        outcome,
        stages: vec![],
        answer: "A dictionary of what was seen.\nOne pass: \"O(n)\", \u{1F40D}.".into(),
        notes: String::new(),
        hints: 0,
        clarifications: vec![],
        prediction: None,
        ratings: vec![rated("one-pass", Verdict::Met, false, false)],
        flags: vec![],
        no_gos: vec![],
        probes: vec![],
    }
}

/// An attempt with everything that an attempt may have.
fn richest() -> Attempt {
    Attempt {
        stages: vec![Written {
            stage: "Take-home".into(),
            text: "def two_sums(): ...".into(),
            spent: spent(600_000),
        }],
        notes: "Ask for the size first.".into(),
        hints: 2,
        clarifications: vec![0, 3],
        prediction: Some(Confidence::Solid),
        ratings: vec![
            rated("one-pass", Verdict::Met, false, false),
            rated("empty-input", Verdict::Partly, true, false),
            rated("streaming", Verdict::Missed, true, true),
        ],
        flags: vec![1],
        no_gos: vec![NoGo::SwallowedErrors],
        probes: vec![Probed {
            criterion: "streaming".into(),
            answer: "A generator.".into(),
            verdict: Verdict::Met,
        }],
        ..attempt(0, Outcome::Answered)
    }
}

fn setup(id: &str, course: Course) -> Setup {
    Setup {
        id: RoundId(id.into()),
        begun_at: NOON,
        request: "screen-30".into(),
        seed: u64::MAX,
        bank: "0123456789ab".into(),
        timing: Timing::Half,
        pauses: Some(2),
        practice: false,
        course,
    }
}

/// The past that every fixture tells.
fn past() -> History {
    let mut history = History::default();
    history.keep_attempt(richest());
    for (place, outcome) in [
        (1, Outcome::Admitted),
        (2, Outcome::Skipped(Skip::NoTime)),
        (3, Outcome::Unrated),
    ] {
        history.keep_attempt(attempt(place, outcome));
    }
    history.keep_round(PastRound {
        setup: setup(
            "18f-a1",
            Course::Fixed(vec![
                planned("two-sums", Flow::TakeHome),
                planned("two-sums", Flow::Plain),
            ]),
        ),
        ended_at: NOON,
        ending: Ending::Early,
    });
    history.keep_round(PastRound {
        setup: setup(
            "18f-a2",
            Course::Ladder(vec![Rung {
                title: "First steps".into(),
                tries: [
                    planned("two-sums", Flow::Pairing),
                    planned("three-sums", Flow::Plain),
                ],
            }]),
        ),
        ended_at: NOON,
        ending: Ending::Complete,
    });
    history
}

/// A round in progress with every kind of event that there is.
fn events() -> Vec<Event> {
    vec![
        Event::Start,
        Event::Opened(Asked {
            question: question("two-sums"),
            scored: true,
            hints: 3,
            clarifications: 4,
            rubric: vec![RubricLine {
                id: "one-pass".into(),
                dimension: Dimension::CodeQuality,
                weight: Weight::Bonus,
                edge: true,
                stretch: true,
                probe: true,
                asked: vec![1],
            }],
            flags: vec![None, Some(NoGo::SwallowedErrors)],
        }),
        Event::Draft("a \"draft\"".into()),
        Event::Began,
        Event::Notes("notes".into()),
        Event::Hint,
        Event::Clarify(2),
        Event::Pause,
        Event::Resume,
        Event::Extend,
        Event::Away(Millis(7)),
        Event::JudgeAway(true),
        Event::Submit,
        Event::Admit,
        Event::Skip(Skip::OffRole),
        Event::Predict(Confidence::Lost),
        Event::Judge(1, Verdict::Partly),
        Event::Flag(1, true),
        Event::Rate,
        Event::Probe(Verdict::Missed),
        Event::End,
    ]
}

const STAMP: Stamp = Stamp {
    at: Millis(1_234),
    wall: NOON,
};

fn tail() -> schema::Tail {
    schema::Tail {
        seen: STAMP,
        draft: Some(schema::Draft {
            place: DraftPlace {
                question: 1,
                part: 0,
            },
            text: "half a sent".into(),
            notes: "a note".into(),
        }),
    }
}

const SETTINGS: Settings = Settings {
    clock: Clock::Line,
    keys: false,
};

/// All of it as this version writes it.
fn written() -> Entries {
    let live = RoundId("18f-a3".into());
    let begin = setup(
        &live.0,
        Course::Fixed(vec![planned("two-sums", Flow::Plain)]),
    );
    let past = past();
    let mut records: Vec<(Key, String)> = past
        .attempts()
        .map(|attempt| {
            let key = Key::Attempt(attempt.round.clone(), attempt.place);
            (key, schema::write_attempt(attempt))
        })
        .collect();
    records.extend(past.rounds().into_iter().map(|round| {
        let key = Key::Round(round.setup.id.clone());
        (key, schema::write_past_round(round))
    }));
    let mut moved = attempt(9, Outcome::Answered);
    moved.round = RoundId("18f-a0".into());
    records.extend([
        (
            Key::Attempt(moved.round.clone(), 9),
            schema::write_attempt_without_texts(&moved),
        ),
        (Key::Begin(live.clone()), schema::write_setup(&begin)),
        (Key::Tail(live.clone()), schema::write_tail(&tail())),
        (Key::Live, format!("{} {}", live.0, NOON.0)),
        (Key::Settings, schema::write_settings(SETTINGS)),
        (Key::Backup, schema::write_backup(NOON)),
    ]);
    records.extend(events().iter().zip(0..).map(|(event, number)| {
        (
            Key::Log(live.clone(), number),
            schema::write_event(event, STAMP),
        )
    }));
    records
        .into_iter()
        .map(|(key, value)| (key.to_string(), value))
        .collect()
}

fn fixture(version: u32) -> String {
    let path = format!("tests/data/v{version}.json");
    fs::read_to_string(&path).unwrap_or_else(|_| {
        panic!(
            "{path} is missing. Before version {version} is released, write it with: cargo test --test it -- --ignored write_the_fixture_of_this_version"
        )
    })
}

#[test]
fn every_version_ever_released_is_read_as_the_same_past() {
    for version in 1..=schema::VERSION {
        let entries = json::read(&fixture(version)).unwrap().entries;
        for (name, value) in &entries {
            let key = Key::parse(name).unwrap();
            assert_eq!(check(&key, value), Ok(()), "{name} of version {version}");
            if key != Key::Live {
                assert_eq!(
                    schema::version(value),
                    Ok(version),
                    "{name}: the fixture of version {version} holds another"
                );
            }
        }
        let value = |key: Key| entries[&key.to_string()].as_str();
        let live = || RoundId("18f-a3".into());
        for (event, number) in events().into_iter().zip(0..) {
            assert_eq!(
                schema::event(value(Key::Log(live(), number))),
                Ok((event, STAMP))
            );
        }
        assert_eq!(schema::tail(value(Key::Tail(live()))), Ok(tail()));
        assert_eq!(schema::settings(value(Key::Settings)), Ok(SETTINGS));
        assert_eq!(schema::backup(value(Key::Backup)), Ok(NOON));
        let loaded = load(entries);
        assert_eq!(loaded.troubles, []);
        let (moved, mut expected) = (RoundId("18f-a0".into()), past());
        assert!(loaded.history.is_without_texts(&moved, 9));
        expected.keep_without_texts(loaded.history.attempt(&moved, 9).unwrap().clone());
        expected.keep_export(NOON);
        assert_eq!(loaded.history, expected, "version {version}");
    }
}

#[test]
fn this_version_writes_what_its_fixture_holds() {
    assert_eq!(
        json::read(&fixture(schema::VERSION)).unwrap().entries,
        written(),
        "the shape of a record has changed. If version {0} was released, raise schema::VERSION, add a migration step and a new fixture; if it was not, write tests/data/v{0}.json anew",
        schema::VERSION
    );
}

#[test]
#[ignore = "it writes a file of the repository"]
fn write_the_fixture_of_this_version() {
    fs::create_dir_all("tests/data").unwrap();
    let path = format!("tests/data/v{}.json", schema::VERSION);
    fs::write(path, json::write(&written(), NOON)).unwrap();
}

/// The attempt that people make: an answer of 1,200 characters, seven criteria, one follow-up.
fn usual() -> Attempt {
    let ids = [
        "names-the-cost",
        "one-pass",
        "empty-input",
        "tests-first",
        "says-why",
        "naming",
        "streaming",
    ];
    Attempt {
        answer: "I would ask for the size of the input first. ".repeat(27)[..1_200].to_owned(),
        prediction: Some(Confidence::Solid),
        ratings: ids
            .iter()
            .map(|id| rated(id, Verdict::Partly, *id == "empty-input", false))
            .collect(),
        hints: 1,
        probes: vec![Probed {
            criterion: "streaming".into(),
            answer: "A generator that yields as it reads. ".repeat(6),
            verdict: Verdict::Met,
        }],
        ..attempt(0, Outcome::Answered)
    }
}

#[test]
fn an_attempt_is_as_small_as_the_documents_say() {
    let name = Key::Attempt(RoundId("19e3a5f2c00-6b8b4567".into()), 0).to_string();
    let whole = schema::write_attempt(&usual());
    let short = space::without_texts(&whole).unwrap();
    let (whole, short) = (space::units(&name, &whole), space::units(&name, &short));
    // ARCHITECTURE.md gives these figures.
    assert_eq!((whole, short), (1_789, 376));
}
