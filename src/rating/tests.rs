use super::*;
use crate::{
    attempt::{
        Confidence,
        tests::{attempt as blank, rated},
    },
    bank::Weight,
};

fn attempt(prediction: Confidence, ratings: &[(Dimension, Weight, Verdict)]) -> Attempt {
    Attempt {
        prediction: Some(prediction),
        ratings: ratings.iter().map(|(d, w, v)| rated(*d, *w, *v)).collect(),
        ..blank("q")
    }
}

use Dimension::{CodeQuality, Communication, Fundamentals, ProblemSolving, TestingDebugging};
use Verdict::{Met, Missed, Partly};
use Weight::{Bonus, Essential, Expected};

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// Worked by hand:
///
/// | dimension (weight)      | criteria (points × credit)        | score       | predicted          |
/// |-------------------------|-----------------------------------|-------------|--------------------|
/// | problem solving (25)    | 3×1 + 2×½ + 3×0 of 8              | 4/8 = 0.5   | (5×0.7+3×0.3)/8 = 0.55 |
/// | fundamentals (15)       | 3×1 + 1×1 of 4                    | 1           | 0.7                |
/// | communication (15)      | 2×½ of 2                          | 0.5         | 0.3                |
///
/// overall = (25×0.5 + 15×1 + 15×0.5) / 55 = 35 / 55
#[test]
fn a_round_scored_by_hand() {
    let card = Scorecard::of(&[
        attempt(
            Confidence::Solid,
            &[
                (ProblemSolving, Essential, Met),
                (ProblemSolving, Expected, Partly),
                (Fundamentals, Essential, Met),
                (Fundamentals, Bonus, Met),
            ],
        ),
        attempt(
            Confidence::Shaky,
            &[
                (ProblemSolving, Essential, Missed),
                (Communication, Expected, Partly),
            ],
        ),
    ])
    .unwrap();
    let by = |d| {
        card.dimensions
            .iter()
            .find(|score| score.dimension == d)
            .unwrap()
    };
    assert!(close(by(ProblemSolving).score, 0.5));
    assert!(close(by(ProblemSolving).predicted.unwrap(), 0.55));
    assert!(close(by(Fundamentals).score, 1.0));
    assert!(close(by(Communication).predicted.unwrap(), 0.3));
    assert!(close(card.overall, 35.0 / 55.0));
    assert_eq!(
        card.not_exercised,
        [CodeQuality, TestingDebugging, Dimension::Domain]
    );
    assert_eq!(card.counts, [3, 2, 1]);
    assert_eq!(card.recommendation, Recommendation::Yes);
}

#[test]
fn a_no_go_caps_and_says_so() {
    let mut good = attempt(Confidence::Sure, &[(CodeQuality, Essential, Met)]);
    good.no_gos = vec![NoGo::SwallowedErrors];
    let card = Scorecard::of(&[good]).unwrap();
    assert_eq!(card.uncapped, Recommendation::StrongYes);
    assert_eq!(card.recommendation, Recommendation::No);
    assert_eq!(card.caps, [Cap::NoGo(NoGo::SwallowedErrors)]);
}

#[test]
fn very_low_communication_caps_and_a_cap_never_lifts() {
    let silent = attempt(
        Confidence::Sure,
        &[
            (ProblemSolving, Essential, Met),
            (Communication, Essential, Missed),
            (Communication, Bonus, Partly),
        ],
    );
    let card = Scorecard::of(&[silent]).unwrap();
    assert_eq!(card.uncapped, Recommendation::Yes);
    assert_eq!(card.recommendation, Recommendation::No);
    let lost = attempt(Confidence::Sure, &[(Communication, Essential, Missed)]);
    assert_eq!(
        Scorecard::of(&[lost]).unwrap().recommendation,
        Recommendation::StrongNo
    );
}

#[test]
fn drills_count_for_nothing() {
    let mut drill = attempt(Confidence::Sure, &[(ProblemSolving, Essential, Missed)]);
    drill.scored = false;
    assert_eq!(Scorecard::of(&[drill]), None);
    assert_eq!(Scorecard::of(&[]), None);
}

#[test]
fn bands_begin_where_they_say() {
    for (score, band) in [
        (0.0, Recommendation::StrongNo),
        (0.399, Recommendation::StrongNo),
        (0.4, Recommendation::No),
        (0.6, Recommendation::Yes),
        (0.1 + 0.7, Recommendation::StrongYes),
        (1.0, Recommendation::StrongYes),
    ] {
        assert_eq!(Recommendation::of(score), band, "{score}");
    }
}
