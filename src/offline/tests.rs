use proptest::prelude::*;

use super::*;

fn build(name: &str) -> Build {
    Build(name.to_owned())
}

fn hosted() -> Offline {
    Offline::new(Edition::read(Some("hosted aaa")))
}

fn hear(offline: &mut Offline, report: Report) -> Option<Ask> {
    offline.step(Event::Heard(report), false)
}

#[test]
fn the_page_says_which_edition_it_is() {
    assert_eq!(Edition::read(None), Edition::Development);
    assert_eq!(Edition::read(Some("")), Edition::Development);
    assert_eq!(
        Edition::read(Some("hosted a1")),
        Edition::Hosted(build("a1"))
    );
    assert_eq!(
        Edition::read(Some("one-file a1")).build(),
        Some(&build("a1"))
    );
    assert_eq!(
        Edition::read(Some("retired a1")),
        Edition::Retired(build("a1"))
    );
}

#[test]
fn the_workers_reports_are_read_as_it_writes_them() {
    let read = |text| Report::read(text).unwrap();
    assert_eq!(read(r#"{"kept":"aaa"}"#), Report::Kept(build("aaa")));
    assert_eq!(
        read(r#"{"broken":["aaa","x.js arrived changed"]}"#),
        Report::Broken(build("aaa"), "x.js arrived changed".into())
    );
    assert_eq!(read(r#"{"waiting":"bbb"}"#), Report::Waiting(build("bbb")));
    assert_eq!(read(r#"{"others":2}"#), Report::Others(2));
    assert_eq!(Report::read("[object Object]"), None);
}

#[test]
fn ready_offline_is_said_of_this_build_only() {
    let mut offline = hosted();
    assert_eq!(offline.step(Event::Started, false), Some(Ask::Keep));
    assert_eq!(offline.kept(), &Kept::Fetching);
    hear(&mut offline, Report::Kept(build("bbb")));
    assert_eq!(offline.kept(), &Kept::Fetching);
    assert_eq!(offline.update(), &Update::Ready(build("bbb")));
    hear(&mut offline, Report::Kept(build("aaa")));
    assert_eq!(offline.kept(), &Kept::Whole);
    hear(&mut offline, Report::Broken(build("aaa"), "gone".into()));
    assert_eq!(offline.kept(), &Kept::Failed("gone".into()));
}

#[test]
fn a_new_version_waits_for_the_candidate_and_for_other_tabs() {
    let mut offline = hosted();
    hear(&mut offline, Report::Kept(build("aaa")));
    assert_eq!(offline.step(Event::Check, false), Some(Ask::Check));
    hear(&mut offline, Report::Fetching);
    assert_eq!(offline.update(), &Update::Fetching);
    assert_eq!(offline.kept(), &Kept::Whole, "this version stays whole");
    hear(&mut offline, Report::Waiting(build("bbb")));
    assert_eq!(
        hear(&mut offline, Report::Replaced),
        None,
        "nobody asked for it"
    );
    assert_eq!(offline.step(Event::TakeOver, true), None, "a round goes on");
    assert_eq!(offline.step(Event::TakeOver, false), Some(Ask::TakeOver));
    hear(&mut offline, Report::Others(1));
    assert_eq!(offline.update(), &Update::Held(build("bbb"), 1));
    assert_eq!(offline.step(Event::TakeOver, false), Some(Ask::TakeOver));
    assert_eq!(hear(&mut offline, Report::Replaced), Some(Ask::Reload));
}

#[test]
fn a_server_that_goes_back_to_this_version_offers_nothing() {
    let mut offline = hosted();
    hear(&mut offline, Report::Waiting(build("bbb")));
    hear(&mut offline, Report::Waiting(build("aaa")));
    assert_eq!(offline.update(), &Update::None);
    assert_eq!(offline.step(Event::TakeOver, false), None);
}

#[test]
fn asking_the_server_ends_in_an_answer() {
    for (report, update) in [
        (Report::Newest, Update::None),
        (
            Report::Unreachable,
            Update::Failed("the server can't be reached".into()),
        ),
        (Report::Waiting(build("bbb")), Update::Ready(build("bbb"))),
    ] {
        let mut offline = hosted();
        offline.step(Event::Check, false);
        hear(&mut offline, report);
        assert_eq!(offline.update(), &update);
    }
    let mut offline = hosted();
    hear(&mut offline, Report::Waiting(build("bbb")));
    hear(&mut offline, Report::Newest);
    assert_eq!(
        offline.update(),
        &Update::Ready(build("bbb")),
        "it still waits"
    );
}

#[test]
fn a_worker_that_gives_up_is_told_with_the_best_reason_there_is() {
    let mut offline = hosted();
    offline.step(Event::Started, false);
    hear(
        &mut offline,
        Report::Broken(build("aaa"), "x.js is gone".into()),
    );
    // Engines differ in what they tell first.
    hear(&mut offline, Report::Fetching);
    hear(&mut offline, Report::Stopped);
    assert_eq!(offline.kept(), &Kept::Failed("x.js is gone".into()));
    let mut offline = hosted();
    offline.step(Event::Started, false);
    hear(&mut offline, Report::Stopped);
    assert_eq!(offline.kept(), &Kept::Failed(STOPPED.into()));
    let mut offline = hosted();
    hear(&mut offline, Report::Kept(build("aaa")));
    hear(&mut offline, Report::Fetching);
    hear(&mut offline, Report::Stopped);
    assert_eq!(offline.update(), &Update::Failed(STOPPED.into()));
    assert_eq!(offline.kept(), &Kept::Whole);
}

#[test]
fn other_editions_have_no_worker() {
    for edition in ["", "retired a", "one-file a"] {
        let mut offline = Offline::new(Edition::read(Some(edition)));
        for event in [Event::Started, Event::Check, Event::TakeOver] {
            assert_eq!(offline.step(event, false), None);
        }
        assert_eq!(offline.kept(), &Kept::No);
    }
}

fn event() -> impl Strategy<Value = Event> {
    let name = prop_oneof![Just(build("aaa")), Just(build("bbb"))];
    let report = prop_oneof![
        Just(Report::Fetching),
        Just(Report::Stopped),
        name.clone().prop_map(Report::Kept),
        name.clone()
            .prop_map(|name| Report::Broken(name, "why".into())),
        Just(Report::Refused("why".into())),
        name.prop_map(Report::Waiting),
        Just(Report::Newest),
        Just(Report::Unreachable),
        (0usize..3).prop_map(Report::Others),
        Just(Report::Replaced),
    ];
    prop_oneof![
        Just(Event::Started),
        report.prop_map(Event::Heard),
        Just(Event::Check),
        Just(Event::TakeOver),
    ]
}

proptest! {
    #[test]
    fn no_sequence_of_events_disturbs_a_round(events in prop::collection::vec((event(), any::<bool>()), 0..40)) {
        let mut offline = hosted();
        let mut wanted = false;
        for (event, in_round) in events {
            wanted |= event == Event::TakeOver && !in_round;
            let ask = offline.step(event, in_round);
            if matches!(ask, Some(Ask::TakeOver | Ask::Reload)) {
                prop_assert!(!in_round, "a round is on the screen");
                prop_assert!(wanted, "the candidate did not ask");
            }
            if let Update::Ready(build) | Update::Held(build, _) | Update::Taking(build) = offline.update() {
                prop_assert_ne!(&build.0, "aaa", "this version is offered as a new one");
            }
        }
    }
}
