//! Two stores that are not at the same point.

use super::{super::*, rig::*};
use crate::{
    history::{Key, Mark},
    recall::Recall,
    session::tests::NOON,
};

#[test]
fn each_store_may_be_any_number_of_commits_behind_the_other() {
    // What both stores look like after each commit of a round that ends and one that goes on.
    let mut states = vec![Entries::new()];
    let mut browser = Browser::new(true);
    let mut note = |browser: &Browser| {
        if states.last() != Some(&browser.entries()) {
            states.push(browser.entries());
        }
    };
    browser.begin("r1");
    note(&browser);
    for text in ["first answer", "second answer"] {
        browser.wait(1_000);
        browser.round(round::Event::Draft(text.into()));
        note(&browser);
        browser.wait(1_000);
        for event in [
            round::Event::Submit,
            round::Event::Predict(Confidence::Shaky),
            round::Event::Judge(0, Verdict::Partly),
            round::Event::Judge(1, Verdict::Met),
            round::Event::Judge(2, Verdict::Partly),
            round::Event::Rate,
        ] {
            browser.round(event);
            note(&browser);
        }
    }
    browser.begin("r2");
    note(&browser);
    browser.round(round::Event::Draft("half a".into()));
    note(&browser);
    browser.wait(3_000);
    browser.round(round::Event::Draft("half a sentence".into()));
    note(&browser);
    assert!(states.len() > 15, "{}", states.len());
    let saved = |entries: &Entries| Saved::read(|key| entries.get(&key.to_string()).cloned());
    for (at, first) in states.iter().enumerate() {
        for (other, second) in states.iter().enumerate() {
            let newest = &states[at.max(other)];
            let (mut first, mut second) = (first.clone(), second.clone());
            let plan = reconcile::plan(&Side::whole(first.clone()), &Side::whole(second.clone()));
            reconcile::make(&mut first, &plan.first);
            reconcile::make(&mut second, &plan.second);
            assert_eq!(
                load(first.clone()),
                load(newest.clone()),
                "{at} and {other}"
            );
            assert_eq!(saved(&first), saved(newest), "{at} and {other}");
            assert!(
                !first.keys().any(|name| name.starts_with("mi/x/")),
                "{at} and {other}"
            );
            let again = reconcile::plan(&Side::whole(first), &Side::whole(second));
            assert_eq!(again, reconcile::Plan::default(), "{at} and {other}");
        }
    }
}

#[test]
fn what_is_read_for_the_comparison_is_enough() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    let older = browser.entries();
    browser.whole_round("r2");
    browser.begin("r3");
    browser.answer("in progress", Verdict::Met);
    let newer = browser.entries();
    for (first, second) in [(&older, &newer), (&newer, &older)] {
        let (whole_first, whole_second) = (Side::whole(first.clone()), Side::whole(second.clone()));
        let unsettled = |here: &Side, there: &Side| {
            let names = reconcile::unsettled(&here.names, &there.names, &[]);
            assert!(names.len() < here.names.len(), "attempts that both have");
            names
        };
        let names = (
            unsettled(&whole_first, &whole_second),
            unsettled(&whole_second, &whole_first),
        );
        let needed = reconcile::needed(&names.0, &names.1, &[]);
        let changing = |name| needed.second.contains(name);
        assert!(reconcile::changing(&whole_second.names).all(changing));
        let part = |side: &Side, names: &reconcile::Names, needed: &[String]| Side {
            names: names.clone(),
            values: needed
                .iter()
                .filter_map(|name| Some((name.clone(), side.values.get(name)?.clone())))
                .collect(),
        };
        let (some_first, some_second) = (
            part(&whole_first, &names.0, &needed.first),
            part(&whole_second, &names.1, &needed.second),
        );
        assert!(some_first.values.len() + some_second.values.len() < first.len() + second.len());
        assert_eq!(
            reconcile::plan(&some_first, &some_second),
            reconcile::plan(&whole_first, &whole_second)
        );
    }
}

#[test]
fn logs_that_went_different_ways_are_both_kept() {
    let mut browser = Browser::new(true);
    browser.begin("r1");
    browser.answer("one", Verdict::Met);
    let fork = browser.entries();
    let go_on = |text: &str, second: Option<Entries>| {
        let mut browser = Browser::new(false);
        browser.first.entries.replace(fork.clone());
        browser.restart();
        browser.answer(text, Verdict::Met);
        browser.second = second;
        browser
    };
    let other = go_on("the other way", None).entries();
    for (text, ours_is_longer) in [("this way", true), ("this way", false)] {
        let mut browser = go_on(text, None);
        let mut there = other.clone();
        if !ours_is_longer {
            // The other way went one event further.
            let number = there
                .keys()
                .filter(|name| name.starts_with("mi/e/r1/"))
                .count();
            let event = schema::write_event(
                &round::Event::Hint,
                round::Stamp {
                    at: Millis(9_000),
                    wall: UnixMillis(NOON),
                },
            );
            there.insert(format!("mi/e/r1/{number}"), event);
        }
        browser.second = Some(there.clone());
        let ours = browser.entries();
        browser.restart();
        let all = merge::together(&browser.entries(), browser.second.as_ref().unwrap());
        for value in ours
            .values()
            .chain(there.values())
            .filter(|value| value.contains(" way"))
        {
            assert!(all.values().any(|kept| kept == value), "{value} is lost");
        }
    }
}

#[test]
fn a_clock_set_back_by_a_year_loses_nothing() {
    let year = 365 * 24 * 3_600_000;
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser.begin("r2");
    browser.answer("before", Verdict::Partly);
    browser.now.wall.0 -= year;
    browser.wait(5_000);
    browser.round(round::Event::Draft("after".into()));
    browser.tell(Event::Flush);
    let draft = |browser: &Browser| {
        let live = browser.session.live().unwrap();
        live.round().draft().unwrap().text.to_owned()
    };
    assert_eq!(draft(&browser), "after");
    // Either store may be the one that has the newest draft.
    let newest = browser.entries();
    for lost in [true, false] {
        browser.first.entries.replace(newest.clone());
        browser.second = Some(newest.clone());
        let mut stale = newest.clone();
        stale.retain(|name, _| !name.starts_with("mi/t/"));
        if lost {
            browser.first.entries.replace(stale);
        } else {
            browser.second = Some(stale);
        }
        browser.restart();
        assert_eq!(draft(&browser), "after");
    }
    browser.answer("after", Verdict::Partly);
    browser.data(data::Event::Export(Format::Json));
    let names: Vec<String> = (0..5)
        .map(|number| {
            Snapshot {
                number,
                at: UnixMillis(9 - u64::from(number)),
                why: data::Why::Erase,
            }
            .name()
        })
        .collect();
    let (next, drops) = Snapshot::next(&names, UnixMillis(0), data::Why::Import);
    assert_eq!(
        (next.number, drops.as_slice()),
        (5, &names[..3]),
        "the newest three stay, whatever the clock said"
    );
    assert_eq!(browser.load().history.attempts().count(), 4);
    assert_eq!(browser.load().history.rounds().len(), 2);
}

#[test]
fn an_ended_round_ends_once() {
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    assert!(matches!(
        browser.session.live().unwrap().round().phase(),
        Phase::Finished(Ending::Complete)
    ));
    let names: Vec<String> = browser.entries().into_keys().collect();
    assert_eq!(names, ["mi/a/r1/0", "mi/a/r1/1", "mi/r/r1"]);
    assert_eq!(browser.second.as_ref(), Some(&browser.entries()));
}

#[test]
fn whatever_of_the_past_comes_from_the_second_store_is_shown() {
    let question = crate::bank::QuestionId::try_from("a".to_owned()).unwrap();
    let mut browser = Browser::new(true);
    browser.whole_round("r1");
    browser.tell(Event::WantHistory);
    let recall = Mark::Recall(RoundId("r1".into()), 0, Recall::Forgot);
    for mark in [
        Mark::Bookmark(question.clone(), true),
        Mark::Note(question, "mine".into()),
        recall,
    ] {
        browser.tell(Event::Mark(mark));
    }
    browser.data(data::Event::Compared(Ok(Compared::default())));
    browser.data(data::Event::Export(Format::Json));
    let past = browser.load().history;
    let entries = browser.entries();
    for name in entries
        .keys()
        .filter(|name| Key::parse(name).unwrap().is_past())
    {
        let mut rest = entries.clone();
        rest.remove(name);
        browser.replace(rest);
        browser.session = Session::default();
        browser.tell(Event::WantHistory);
        assert!(browser.session.past().unwrap().history != past, "{name}");
        let compared = browser.compare();
        browser.data(data::Event::Compared(compared));
        assert!(browser.session.past().unwrap().history == past, "{name}");
    }
}
