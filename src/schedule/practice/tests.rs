use Verdict::{Met, Missed};
use proptest::prelude::*;

use super::*;
use crate::{
    attempt::tests::{attempt, rated},
    bank::{Dimension, Entry, Question, tests::draft},
    history::Mark,
    time::DAY,
};

/// An attempt on a day, at a question, with one essential and one expected criterion.
fn on(day: u64, question: &str, verdicts: [Verdict; 2]) -> Attempt {
    Attempt {
        round: RoundId(format!("r{day:04}-{question}")),
        rated_at: UnixMillis(day * DAY.0),
        ratings: [Weight::Essential, Weight::Expected]
            .into_iter()
            .zip(verdicts)
            .map(|(weight, verdict)| rated(Dimension::Fundamentals, weight, verdict))
            .collect(),
        ..attempt(question)
    }
}

fn history(attempts: impl IntoIterator<Item = Attempt>) -> History {
    let mut history = History::default();
    for attempt in attempts {
        history.keep_attempt(attempt);
    }
    history
}

fn id(question: &str) -> QuestionId {
    QuestionId::try_from(question.to_owned()).unwrap()
}

fn names<'a>(due: &[(&'a QuestionId, &Practised)]) -> Vec<&'a str> {
    due.iter().map(|(id, _)| id.as_str()).collect()
}

#[test]
fn missed_criteria_come_back_first() {
    let history = history([
        on(1, "fine-long-ago", [Met, Met]),
        on(9, "essential", [Missed, Met]),
        on(9, "expected", [Met, Missed]),
        on(9, "fine", [Met, Met]),
    ]);
    let practice = Practice::of(&history);
    let all = practice.due(UnixMillis(60 * DAY.0));
    assert_eq!(
        names(&all),
        ["essential", "expected", "fine-long-ago", "fine"]
    );
    let tomorrow = practice.due(UnixMillis(10 * DAY.0 + 1));
    assert_eq!(
        names(&tomorrow),
        ["essential", "fine-long-ago"],
        "one day after it was forgotten"
    );
}

#[test]
fn a_sitting_is_an_hour_and_the_rest_is_said() {
    let entry = |question: &str, minutes| {
        let mut draft = draft(question);
        draft.minutes = minutes;
        Entry::of(&Question::try_from(draft).unwrap(), "p".into())
    };
    let catalogue = Catalogue::new(
        "t".into(),
        "1".into(),
        "h".into(),
        vec![
            entry("a", 90),
            entry("b", 20),
            entry("c", 40),
            entry("d", 1),
        ],
    )
    .unwrap();
    let until = UnixMillis(90 * DAY.0);
    let of = |questions: &[&str]| {
        let attempts = questions
            .iter()
            .map(|question| on(1, question, [Missed, Missed]));
        Practice::of(&history(attempts)).today(&catalogue, until)
    };
    let today = |questions: &[&str], rest| Today {
        questions: questions.iter().map(|question| id(question)).collect(),
        rest,
    };
    assert_eq!(of(&["b", "c", "d"]), today(&["b", "c"], 1));
    assert_eq!(
        of(&["a", "b", "gone"]),
        today(&["a"], 1),
        "one is asked however long it is"
    );
    assert_eq!(of(&[]), today(&[], 0));
}

#[test]
fn known_is_what_came_well_and_is_not_due() {
    let history = history([on(1, "good", [Met, Met]), on(1, "bad", [Missed, Met])]);
    let practice = Practice::of(&history);
    let standing = |question, day: u64| practice.standing(&id(question), UnixMillis(day * DAY.0));
    assert_eq!(standing("new", 1), Standing::Untouched);
    assert_eq!(standing("bad", 1), Standing::Shaky);
    assert_eq!(standing("good", 1), Standing::Known);
    assert_eq!(standing("good", 30), Standing::Shaky);
}

#[test]
fn the_candidate_may_put_right_how_it_came() {
    let attempt = on(1, "q", [Met, Met]);
    let mut history = history([attempt.clone()]);
    let mut practice = Practice::of(&history);
    let outcomes = practice.outcomes(&attempt, &history).unwrap();
    assert_eq!(practice.get(&id("q")).unwrap().memory, outcomes[3]);
    history.keep_mark(
        Mark::Recall(attempt.round.clone(), attempt.place, Recall::Forgot),
        UnixMillis(5),
    );
    practice.again(&id("q"), &history);
    assert_eq!(practice.get(&id("q")).unwrap().memory, outcomes[0]);
}

proptest! {
    /// Attempts that come one by one, in any order, with marks between them, lead to what reading all of them
    /// at once leads to.
    #[test]
    fn adding_one_by_one_is_reading_all(
        steps in prop::collection::vec((0_u64..60, 0..3_usize, any::<bool>(), any::<bool>(), prop::option::of(0..4_usize)), 0..30)
    ) {
        let (mut history, mut practice) = (History::default(), Practice::default());
        for (at, (day, question, first, second, said)) in steps.into_iter().enumerate() {
            let verdict = |met: bool| if met { Met } else { Missed };
            let mut attempt = on(day, ["a", "b", "c"][question], [verdict(first), verdict(second)]);
            attempt.place = u16::try_from(at).unwrap();
            history.keep_attempt(attempt.clone());
            practice.add(&attempt, &history);
            if let Some(said) = said {
                history.keep_mark(Mark::Recall(attempt.round.clone(), attempt.place, Recall::ALL[said]), UnixMillis(at as u64));
                practice.again(&attempt.question, &history);
            }
        }
        prop_assert_eq!(&practice.questions, &Practice::of(&history).questions);
    }
}
