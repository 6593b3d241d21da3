use std::collections::BTreeMap;

use serde_json::json;

use super::{
    super::tests::{Shell, catalogue, question},
    *,
};
use crate::{
    attempt::Verdict,
    bank::QuestionId,
    history::Key,
    round::Phase,
    session::{Content, data},
};

/// A bank of these questions as the text of a file.
fn bank(title: &str, ids: &[&str]) -> String {
    let questions: Vec<_> = ids.iter().map(|id| json!(question(id))).collect();
    json!({ "format": own::FORMAT, "version": 1, "title": title, "edition": "1", "questions": questions })
        .to_string()
}

fn id(id: &str) -> QuestionId {
    QuestionId::try_from(id.to_owned()).unwrap()
}

fn has(shell: &Shell, question: &str) -> bool {
    matches!(
        shell.session.library().content(&id(question)),
        Content::Ready(_)
    )
}

fn brief(shell: &mut Shell, request: &str) {
    shell.tell(Event::Brief {
        request: request.parse().unwrap(),
        seed: Some(7),
        bank: None,
        from: 0,
    });
}

#[test]
fn a_bank_takes_the_place_of_the_built_in_one_and_gives_it_back() {
    let mut shell = Shell::new();
    shell.tell(Event::WantBank);
    shell.tell(Event::WantQuestion(id("a")));
    assert!(has(&shell, "a"));
    shell.tell(Event::BankFile(Ok(bank("Team", &["x", "y"]))));
    assert_eq!(shell.session.bank_note(), Some(&BankNote::Kept));
    assert_eq!(
        shell.kept.as_deref(),
        Some(bank("Team", &["x", "y"]).as_str())
    );
    assert_eq!(shell.session.library().own().unwrap().title, "Team");
    assert!(has(&shell, "x") && has(&shell, "y"));
    assert!(matches!(
        shell.session.library().content(&id("a")),
        Content::Missing
    ));
    // Search goes over all of its text.
    shell.tell(Event::WantIndex);
    let hits = shell.session.library().index().unwrap().find("title").len();
    assert_eq!(hits, 2);

    shell.tell(Event::BuiltInBank);
    assert_eq!(shell.kept, None);
    assert!(shell.session.library().own().is_none());
    assert_eq!(shell.session.library().catalogue(), Some(&catalogue()));
    shell.tell(Event::WantQuestion(id("a")));
    assert!(has(&shell, "a") && !has(&shell, "x"));
}

#[test]
fn a_host_s_bank_is_used_and_not_kept() {
    let mut shell = Shell::new();
    shell.tell(Event::UseBank(bank("Host", &["x"])));
    assert!(has(&shell, "x"));
    assert_eq!(shell.kept, None);
}

#[test]
fn a_bad_bank_changes_nothing_and_tells_every_fault() {
    let mut shell = Shell::new();
    shell.tell(Event::BankFile(Ok(bank("Team", &["x"]))));
    let bad = bank("Other", &["y", "y"]).replace("\"minutes\":5", "\"minutes\":0");
    for event in [Event::BankFile(Ok(bad.clone())), Event::UseBank(bad)] {
        shell.tell(event);
        let Some(BankNote::Refused(faults)) = shell.session.bank_note() else {
            panic!("{:?}", shell.session.bank_note())
        };
        assert_eq!(faults.len(), 3, "{faults:#?}");
        assert!(has(&shell, "x"));
        assert_eq!(shell.kept.as_deref(), Some(bank("Team", &["x"]).as_str()));
    }
    shell.tell(Event::BankFile(Err("It can't be read.".into())));
    assert!(
        matches!(shell.session.bank_note(), Some(BankNote::Refused(faults)) if faults.len() == 1)
    );
    assert!(has(&shell, "x"));
}

#[test]
fn nothing_of_the_built_in_bank_is_asked_for_while_another_is_awaited() {
    let mut shell = Shell::new();
    shell.tell(Event::AwaitBank);
    let asked = shell.session.step(Event::WantBank, shell.now);
    assert_eq!(asked, []);
    brief(&mut shell, "picked&q=x");
    assert_eq!(shell.session.briefing().unwrap().plan(), None);
    shell.tell(Event::UseBank(bank("Team", &["x"])));
    let plan = shell.session.briefing().unwrap().plan();
    assert!(matches!(plan, Some(Ok(_))));
    // It is too late to say that it does not come.
    shell.tell(Event::NoBank("it is slow".into()));
    assert!(has(&shell, "x"));
}

#[test]
fn a_bank_that_does_not_come_or_is_bad_leaves_the_built_in_one() {
    for event in [
        Event::NoBank("it is lost".into()),
        Event::UseBank("nonsense".into()),
    ] {
        let mut shell = Shell::new();
        shell.tell(Event::AwaitBank);
        brief(&mut shell, "picked&q=a");
        shell.tell(Event::WantIndex);
        shell.tell(event);
        assert!(shell.session.bank_note().is_some());
        assert_eq!(shell.session.library().catalogue(), Some(&catalogue()));
        assert!(matches!(
            shell.session.briefing().unwrap().plan(),
            Some(Ok(_))
        ));
        assert!(shell.session.library().index().is_ok());
    }
}

#[test]
fn what_was_asked_for_before_and_comes_late_is_not_mixed_in() {
    let mut shell = Shell::new();
    shell.session.step(Event::WantBank, shell.now);
    shell.tell(Event::UseBank(bank("Team", &["a"])));
    let own = shell.session.library().catalogue().unwrap().hash.clone();
    shell.tell(Event::Catalogue(Ok(catalogue())));
    let mut other = crate::bank::Draft::from(question("a"));
    other.title = "From the built-in bank".into();
    let other = crate::bank::Question::try_from(other).unwrap();
    shell.tell(Event::Pack("a.json".into(), Ok(vec![other])));
    shell.tell(Event::Catalogue(Err("unreachable".into())));
    assert_eq!(shell.session.library().catalogue().unwrap().hash, own);
    let Content::Ready(here) = shell.session.library().content(&id("a")) else {
        panic!()
    };
    assert_eq!(here.title, "A title");
}

#[test]
fn an_open_round_keeps_its_bank() {
    let mut shell = Shell::new();
    let team = bank("Team", &["x", "y"]);
    shell.tell(Event::UseBank(team.clone()));
    brief(&mut shell, "picked&q=x,y");
    shell.tell(Event::Begin(crate::attempt::RoundId("r1".into())));
    assert!(matches!(shell.phase(), Phase::Answering(_)));
    for event in [
        Event::BuiltInBank,
        Event::BankFile(Ok(bank("Other", &["z"]))),
        Event::UseBank(bank("Other", &["z"])),
    ] {
        shell.tell(event);
        assert!(has(&shell, "x"), "the round keeps its questions");
        let Some(BankNote::Refused(faults)) = shell.session.bank_note() else {
            panic!()
        };
        assert!(faults[0].message.starts_with("A round"));
    }
    // The same questions under another title may come.
    shell.tell(Event::UseBank(bank("Team, renamed", &["x", "y"])));
    assert_eq!(shell.session.bank_note(), None);
    shell.answer("first", Verdict::Met);
    shell.answer("second", Verdict::Met);
    assert!(matches!(shell.phase(), Phase::Finished(_)));
    shell.tell(Event::BuiltInBank);
    assert!(!has(&shell, "x"));
    // The round is in the history with the bank that it was begun with.
    let history = shell.load().history;
    assert_eq!(
        history.rounds()[0].setup.bank,
        own::read(&team).unwrap().catalogue.hash
    );
}

#[test]
fn a_round_taken_up_without_its_bank_waits_for_it() {
    let mut shell = Shell::new();
    let team = bank("Team", &["x", "y"]);
    shell.tell(Event::UseBank(team.clone()));
    brief(&mut shell, "picked&q=x,y");
    shell.tell(Event::Begin(crate::attempt::RoundId("r1".into())));
    shell.round(crate::round::Event::Draft("half a thought".into()));
    shell.tell(Event::Flush);

    // The page is opened again, and the file is gone.
    shell.reload(60_000);
    shell.tell(Event::WantBank);
    assert!(matches!(
        shell.session.library().content(&id("x")),
        Content::Missing
    ));
    assert_eq!(shell.draft(), "half a thought");
    // Another wrong file may come, and then the right one.
    shell.tell(Event::BankFile(Ok(bank("Other", &["z"]))));
    assert!(!has(&shell, "x"));
    shell.tell(Event::BankFile(Ok(team)));
    assert!(has(&shell, "x"));
    shell.answer("first", Verdict::Met);
    assert!(
        matches!(shell.phase(), Phase::Answering(_)),
        "the second question came"
    );
    // Without it, ending keeps what was rated.
    shell.reload(1_000);
    shell.tell(Event::WantBank);
    shell.round(crate::round::Event::End);
    assert_eq!(shell.load().history.rounds().len(), 1);
}

#[test]
fn the_kept_bank_may_come_after_the_round() {
    let mut shell = Shell::new();
    let team = bank("Team", &["x"]);
    shell.tell(Event::UseBank(team.clone()));
    brief(&mut shell, "picked&q=x");
    shell.tell(Event::Begin(crate::attempt::RoundId("r1".into())));
    let stored: BTreeMap<Key, String> = shell.store.clone();
    shell.session = Session::default();
    shell.tell(Event::AwaitBank);
    let saved = crate::session::Saved::read(|key| stored.get(key).cloned()).unwrap();
    shell.tell(Event::Found(Box::new(saved)));
    assert!(shell.session.library().own().is_none());
    shell.tell(Event::UseBank(team));
    assert!(has(&shell, "x"));
    assert!(matches!(shell.phase(), Phase::Answering(_)));
}

#[test]
fn what_the_past_says_of_other_banks_breaks_nothing() {
    let mut shell = Shell::new();
    shell.begin();
    shell.answer("first", Verdict::Missed);
    shell.round(crate::round::Event::Probe(Verdict::Missed));
    shell.round(crate::round::Event::Probe(Verdict::Missed));
    shell.round(crate::round::Event::End);
    shell.tell(Event::Leave);
    shell.tell(Event::WantHistory);
    shell.tell(Event::UseBank(bank("Team", &["x"])));
    shell.tell(Event::WantInsight);
    assert!(shell.session.insight().is_some());
    assert!(
        shell
            .session
            .today(shell.now.wall)
            .unwrap()
            .questions
            .is_empty()
    );
    // What is weak in another bank can't be asked from this one.
    brief(&mut shell, "weak-spots");
    assert!(matches!(
        shell.session.briefing().unwrap().plan(),
        Some(Err(_))
    ));
    let exported = [data::Format::AnkiAll, data::Format::AnkiDue].map(|format| {
        let event = Event::Data(data::Event::Export(format));
        shell.session.step(event, shell.now)
    });
    let saves = |effects: &[Effect]| {
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Data(data::Effect::Save(file)) if file.text.contains("mock-interviewer:x")))
    };
    assert!(saves(&exported[0]) && !saves(&exported[1]), "{exported:?}");
}
