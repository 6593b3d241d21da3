//! Rounds that are taken up again.

use super::*;
use crate::round::Stamp;

#[test]
fn a_reload_in_every_phase_comes_back_to_it() {
    let mut shell = Shell::new();
    shell.begin();
    let check = |shell: &mut Shell| {
        let before = shell.session.live().unwrap().round().clone();
        shell.reload(2_000);
        assert_eq!(shell.session.live().unwrap().round(), &before);
    };
    shell.wait(10_000);
    shell.round(round::Event::Draft("half a sentence".into()));
    shell.round(round::Event::Hint);
    shell.round(round::Event::Clarify(0));
    assert_eq!(shell.left(), 290_000);
    check(&mut shell);
    assert_eq!(
        (shell.draft().as_str(), shell.left()),
        ("half a sentence", 288_000)
    );
    shell.round(round::Event::Pause);
    check(&mut shell);
    shell.round(round::Event::Resume);
    shell.round(round::Event::Submit);
    check(&mut shell);
    shell.round(round::Event::Predict(Confidence::Shaky));
    check(&mut shell);
    for place in 0..3 {
        shell.round(round::Event::Judge(place, Verdict::Missed));
        shell.round(round::Event::Flag(0, true));
        check(&mut shell);
    }
    shell.round(round::Event::Rate);
    shell.round(round::Event::Draft("a follow-up".into()));
    check(&mut shell);
    assert_eq!(shell.draft(), "a follow-up");
    shell.round(round::Event::Probe(Verdict::Met));
    check(&mut shell);
    assert_eq!(
        shell.draft(),
        "",
        "the last draft is not the draft of the next probe"
    );
    shell.round(round::Event::Probe(Verdict::Met));
    check(&mut shell);
    assert!(matches!(shell.phase(), Phase::Answering(_)));
    shell.round(round::Event::Skip(Skip::NoIdea));
    check(&mut shell);
    shell.round(round::Event::Rate);
    shell.reload(2_000);
    assert!(
        shell.session.live().is_none(),
        "a finished round is not taken up again"
    );
    assert_eq!(shell.load().history.rounds().len(), 1);
}

#[test]
fn what_is_being_written_does_not_give_way_to_what_was_stored_of_it() {
    let mut shell = Shell::new();
    shell.begin();
    let saved = |shell: &Shell| Saved::read(|key| shell.store.get(key).cloned()).expect("a round");
    let found = saved(&shell);
    shell.wait(300);
    shell.round(round::Event::Draft("not yet saved".into()));
    shell.tell(Event::Found(Box::new(found)));
    assert_eq!(shell.draft(), "not yet saved");
    // The second store has more of the same round: that is what counts.
    let mut more = saved(&shell);
    let (_, stamp) = *more.log.last().expect("a log");
    more.log.push((round::Event::Draft("later".into()), stamp));
    more.tail = None;
    shell.tell(Event::Found(Box::new(more)));
    assert_eq!(shell.draft(), "later");
    let mut later = saved(&shell);
    later.tail = Some(schema::Tail {
        seen: Stamp {
            at: Millis(9_000),
            wall: shell.now.wall,
        },
        draft: None,
    });
    shell.tell(Event::Found(Box::new(later)));
    assert_eq!(shell.session.live().unwrap().at(shell.now), Millis(9_000));
}
