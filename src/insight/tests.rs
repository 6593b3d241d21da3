use super::*;
use crate::{
    attempt::{
        Confidence, RoundId, Skip, Spent, Verdict,
        tests::{attempt, rated},
    },
    bank::{Kind, Level, Question, QuestionId, Weight, tests::draft},
    time::{DAY, Day, Millis},
};

/// 2026-11-21, a Saturday, at 05:00 UTC.
const NOW: u64 = 1_795_237_200_000;

fn catalogue() -> Catalogue {
    let entry = |id: &str, topics: &[Topic], level, kind| {
        let mut draft = draft(id);
        (draft.topics, draft.level) = (topics.to_vec(), level);
        let question = Question::try_from(draft).unwrap();
        Entry {
            kind,
            ..Entry::of(&question, "p".into())
        }
    };
    let entries = vec![
        entry(
            "a",
            &[Topic::Memory, Topic::Gil],
            Level::Junior,
            Kind::Concept,
        ),
        entry("b", &[Topic::Gil], Level::Senior, Kind::Coding),
        entry("c", &[Topic::Gil], Level::Senior, Kind::Coding),
    ];
    Catalogue::new("t".into(), "1".into(), "h".into(), entries).unwrap()
}

/// An attempt some days ago with these verdicts of essential criteria in fundamentals.
fn ago(days: u64, place: u16, question: &str, verdicts: &[Verdict]) -> Attempt {
    Attempt {
        round: RoundId(format!("r{:03}", 999 - days)),
        place,
        rated_at: UnixMillis(NOW - days * DAY.0),
        ratings: verdicts
            .iter()
            .map(|verdict| rated(Dimension::Fundamentals, Weight::Essential, *verdict))
            .collect(),
        ..attempt(question)
    }
}

fn insight(attempts: impl IntoIterator<Item = Attempt>) -> Insight {
    let mut history = History::default();
    for attempt in attempts {
        history.keep_attempt(attempt);
    }
    let practice = Practice::of(&history);
    Insight::of(
        &history,
        &practice,
        &catalogue(),
        UnixMillis(NOW),
        Zone::default(),
    )
}

use Verdict::{Met, Missed, Partly};

#[test]
fn a_round_is_a_point_in_its_dimensions_and_topics() {
    let insight = insight([
        ago(9, 0, "a", &[Missed, Met]),
        ago(9, 1, "b", &[Missed, Missed]),
        ago(2, 0, "b", &[Met, Met]),
    ]);
    assert_eq!((insight.attempts, insight.rounds), (3, 2));
    let shares = |trend: &Trend| trend.points().iter().map(|p| p.share).collect::<Vec<_>>();
    let [(Dimension::Fundamentals, trend)] = insight.dimensions.as_slice() else {
        panic!("{:?}", insight.dimensions)
    };
    assert_eq!(shares(trend), [0.25, 1.0]);
    let topics: Vec<_> = insight
        .topics
        .iter()
        .map(|(topic, trend)| (*topic, shares(trend)))
        .collect();
    assert_eq!(
        topics,
        [(Topic::Gil, vec![0.25, 1.0]), (Topic::Memory, vec![0.5])]
    );
}

#[test]
fn what_nobody_judged_counts_nowhere_and_drills_in_no_dimension() {
    let left = |days, outcome| Attempt {
        outcome,
        ..ago(days, 0, "a", &[Missed])
    };
    let drill = Attempt {
        scored: false,
        ..ago(1, 0, "a", &[Met])
    };
    let insight = insight([
        left(5, Outcome::Unrated),
        left(4, Outcome::Skipped(Skip::OffRole)),
        left(3, Outcome::Skipped(Skip::NoIdea)),
        drill,
        ago(0, 0, "gone-from-the-bank", &[Partly]),
    ]);
    assert_eq!(insight.attempts, 3);
    let points = insight.dimensions[0].1.points();
    assert_eq!(
        points.iter().map(|p| p.share).collect::<Vec<_>>(),
        [0.0, 0.5]
    );
    assert_eq!(
        insight.topics[0].1.points().len(),
        2,
        "a drill tells of its topic"
    );
}

#[test]
fn the_map_counts_every_question_of_the_bank_in_each_of_its_topics() {
    let insight = insight([ago(0, 0, "a", &[Met]), ago(9, 0, "b", &[Missed])]);
    let cells: Vec<_> = insight
        .map
        .iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .map(|(level, cell)| (row.topic, *level, *cell))
        })
        .filter(|(_, _, cell)| cell.total() > 0)
        .collect();
    let cell = |known, shaky, untouched| Cell {
        known,
        shaky,
        untouched,
    };
    assert_eq!(
        cells,
        [
            (Topic::Memory, Level::Junior, cell(1, 0, 0)),
            (Topic::Gil, Level::Junior, cell(1, 0, 0)),
            (Topic::Gil, Level::Senior, cell(0, 1, 1)),
        ]
    );
}

#[test]
fn confidence_is_held_against_verdicts() {
    let guessed = |attempt: Attempt, confidence| Attempt {
        prediction: Some(confidence),
        ..attempt
    };
    let insight = insight([
        guessed(ago(3, 0, "a", &[Met, Met]), Confidence::Sure),
        guessed(ago(2, 0, "b", &[Missed, Met]), Confidence::Sure),
        guessed(ago(1, 0, "b", &[Met, Met]), Confidence::Halfway),
        ago(0, 0, "b", &[Missed]),
    ]);
    let calibration = insight.calibration;
    assert_eq!(calibration.count, 3, "one had no prediction");
    assert!((calibration.bias - (-0.1 + 0.4 - 0.5) / 3.0).abs() < 1e-12);
    assert!((calibration.error - (0.1 + 0.4 + 0.5) / 3.0).abs() < 1e-12);
    let sure = calibration.at[4];
    assert_eq!(
        (sure.confidence, sure.count, sure.share),
        (Confidence::Sure, 2, 0.75)
    );
    assert_eq!(calibration.at[0].count, 0);
    let topics: Vec<_> = calibration
        .topics
        .iter()
        .map(|t| (t.topic, t.count))
        .collect();
    assert_eq!(topics, [(Topic::Gil, 3), (Topic::Memory, 1)]);
    let [surprise] = calibration.surprises.as_slice() else {
        panic!("{:?}", calibration.surprises)
    };
    assert_eq!(
        (surprise.question.as_str(), surprise.missed.len()),
        ("b", 1)
    );
    assert_eq!(calibration.trend.points().len(), 3);
}

#[test]
fn pace_is_by_kind_and_leaves_out_what_had_no_clock() {
    let timed = |attempt: Attempt, used, budget| Attempt {
        spent: Spent {
            budget,
            used: Millis::minutes(used),
            thought: Some(Millis::minutes(used / 2)),
            ..Spent::default()
        },
        ..attempt
    };
    let ten = Some(Millis::minutes(10));
    let insight = insight([
        timed(ago(3, 0, "b", &[Met]), 4, ten),
        timed(ago(2, 0, "b", &[Met]), 12, ten),
        timed(ago(1, 0, "c", &[Met]), 6, ten),
        timed(ago(0, 0, "b", &[Met]), 60, None),
    ]);
    let [coding] = insight.pace.kinds.as_slice() else {
        panic!("{:?}", insight.pace.kinds)
    };
    assert_eq!(
        (coding.kind, coding.count, coding.over),
        (Kind::Coding, 3, 1)
    );
    assert!((coding.median - 0.6).abs() < 1e-12);
    assert_eq!(coding.thought, Some(Millis::minutes(3)));
    assert_eq!(insight.pace.trend.points().len(), 3);
}

#[test]
fn a_row_of_days_reaches_to_today_or_yesterday() {
    let days = |ago_days: &[u64]| {
        let attempts = ago_days.iter().map(|days| ago(*days, 0, "a", &[Met]));
        let rhythm = insight(attempts).rhythm;
        (rhythm.days_in_a_row, rhythm.weeks_in_a_row, rhythm.days)
    };
    assert_eq!(days(&[]), (0, 0, 0));
    assert_eq!(days(&[0, 1, 2, 4]), (3, 1, 4));
    assert_eq!(days(&[1, 2]), (2, 1, 2), "today is not over");
    assert_eq!(days(&[2, 3]), (0, 1, 2));
    // Saturday: 6 days ago was Sunday of last week.
    assert_eq!(days(&[6, 13, 20]), (0, 3, 3), "this week is not over");
    assert_eq!(days(&[0, 13]), (1, 1, 2));
}

#[test]
fn weeks_begin_on_monday_and_the_future_is_not_zero() {
    let rhythm = insight([
        ago(0, 0, "a", &[Met]),
        ago(5, 0, "a", &[Met]),
        ago(6, 0, "a", &[Met]),
    ])
    .rhythm;
    assert_eq!(rhythm.weeks.len(), WEEKS);
    let [.., last, this] = rhythm.weeks.as_slice() else {
        panic!()
    };
    assert_eq!(
        this.days,
        [Some(1), Some(0), Some(0), Some(0), Some(0), Some(1), None]
    );
    assert_eq!((this.practised(), last.answers()), (2, 1));
    assert_eq!(last.monday, Day(this.monday.0 - 7));
}

#[test]
fn past_answers_stand_side_by_side_by_criterion() {
    let named = |days, names: &[(&str, Verdict)]| Attempt {
        ratings: names
            .iter()
            .map(|(name, verdict)| crate::attempt::Rated {
                criterion: (*name).to_owned(),
                ..rated(Dimension::Domain, Weight::Bonus, *verdict)
            })
            .collect(),
        ..ago(days, 0, "a", &[])
    };
    let mut history = History::default();
    history.keep_attempt(named(1, &[("new", Met), ("kept", Met)]));
    history.keep_attempt(named(5, &[("kept", Missed), ("old", Partly)]));
    history.keep_attempt(ago(3, 0, "b", &[Met]));
    let id = QuestionId::try_from("a".to_owned()).unwrap();
    let past = Past::of(&history, &id);
    assert_eq!(past.attempts.len(), 2);
    let rows: Vec<_> = past
        .rows
        .iter()
        .map(|row| (row.criterion, row.verdicts.as_slice()))
        .collect();
    assert_eq!(
        rows,
        [
            ("new", &[None, Some(Met)][..]),
            ("kept", &[Some(Missed), Some(Met)]),
            ("old", &[Some(Partly), None]),
        ]
    );
}

/// Ten thousand attempts in rounds of four, over two years.
fn many(count: u64) -> History {
    let mut history = History::default();
    for at in 0..count {
        let verdicts =
            [Met, Partly, Missed, Met].map(|verdict| if at % 3 == 0 { Met } else { verdict });
        let mut attempt = ago(
            0,
            u16::try_from(at % 4).unwrap(),
            ["a", "b", "c"][usize::try_from(at % 3).unwrap()],
            &verdicts,
        );
        attempt.round = RoundId(format!("r{:06}", at / 4));
        attempt.rated_at = UnixMillis(NOW - (count - at) * DAY.0 / 14);
        attempt.prediction = Some(Confidence::Solid);
        history.keep_attempt(attempt);
    }
    history
}

#[test]
fn ten_thousand_attempts_add_up() {
    let history = many(10_000);
    let practice = Practice::of(&history);
    let insight = Insight::of(
        &history,
        &practice,
        &catalogue(),
        UnixMillis(NOW),
        Zone::default(),
    );
    assert_eq!((insight.attempts, insight.rounds), (10_000, 2_500));
    assert_eq!(insight.calibration.count, 10_000);
}
