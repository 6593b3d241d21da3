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
    let card = Scorecard::of(&[lost]).unwrap();
    assert_eq!(card.recommendation, Recommendation::StrongNo);
    assert_eq!(card.caps, [], "one criterion says too little");
}

#[test]
fn a_skipped_question_says_nothing_about_communication() {
    let mut skipped = attempt(
        Confidence::Sure,
        &[
            (Communication, Essential, Missed),
            (Communication, Expected, Missed),
        ],
    );
    skipped.outcome = crate::attempt::Outcome::Skipped(crate::attempt::Skip::NoIdea);
    skipped.prediction = None;
    let card = Scorecard::of(&[skipped.clone()]).unwrap();
    assert_eq!((card.caps.len(), card.dimensions[0].judged), (0, 0));
    // Where nobody guessed, the prediction is what was judged: (3×0.9 + 5×0) / 8.
    let guessed = attempt(Confidence::Sure, &[(Communication, Essential, Met)]);
    let card = Scorecard::of(&[skipped, guessed]).unwrap();
    assert!(close(card.dimensions[0].predicted.unwrap(), 2.7 / 8.0));
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

/// What a skip, an admission and a drill come to, worked by hand:
///
/// | answer                        | dimension       | points × credit          |
/// |-------------------------------|-----------------|--------------------------|
/// | skipped, “I don't know”       | fundamentals    | 3×0 + 2×0                |
/// | skipped, off role (unscored)  | fundamentals    | left out                 |
/// | admitted, with a plan         | fundamentals    | 3×0; communication 2×1   |
/// | answered                      | fundamentals    | 3×1                      |
///
/// fundamentals = 3 / (3 + 2 + 3 + 3) = 3/11, communication = 1; overall = (15×3/11 + 15×1) / 30 = 7/11
#[test]
fn skips_and_admissions_scored_by_hand() {
    use crate::attempt::{HONEST_PLAN, Outcome, Rated, Skip};
    let with = |outcome, scored, ratings: &[(Dimension, Weight, Verdict)]| Attempt {
        outcome,
        scored,
        prediction: None,
        ..attempt(Confidence::Lost, ratings)
    };
    let mut admitted = with(
        Outcome::Admitted,
        true,
        &[(Fundamentals, Essential, Missed)],
    );
    admitted.ratings.push(Rated {
        criterion: HONEST_PLAN.into(),
        ..rated(Communication, Expected, Met)
    });
    let card = Scorecard::of(&[
        with(
            Outcome::Skipped(Skip::NoIdea),
            true,
            &[
                (Fundamentals, Essential, Missed),
                (Fundamentals, Expected, Missed),
            ],
        ),
        with(
            Outcome::Skipped(Skip::OffRole),
            false,
            &[(Fundamentals, Essential, Missed)],
        ),
        admitted,
        with(Outcome::Answered, true, &[(Fundamentals, Essential, Met)]),
    ])
    .unwrap();
    assert!(close(card.dimensions[0].score, 3.0 / 11.0));
    assert!(close(card.dimensions[1].score, 1.0));
    assert!(close(card.overall, 7.0 / 11.0));
    assert_eq!(card.counts, [2, 0, 3]);
    assert_eq!(card.dimensions[0].predicted, None, "nobody guessed");
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn ratings() -> impl Strategy<Value = Vec<(Dimension, Weight, Verdict)>> {
        let one = (
            prop::sample::select(Dimension::ALL),
            prop::sample::select(Weight::ALL),
            prop::sample::select(&Verdict::ALL[..]),
        );
        prop::collection::vec(one, 1..8)
    }

    fn round() -> impl Strategy<Value = Vec<Attempt>> {
        let one = (
            ratings(),
            prop::sample::select(&Confidence::ALL[..]),
            any::<bool>(),
            any::<bool>(),
        );
        let one = one.prop_map(|(ratings, confidence, scored, no_go)| Attempt {
            scored,
            no_gos: if no_go {
                vec![NoGo::GlobalState]
            } else {
                vec![]
            },
            ..attempt(confidence, &ratings)
        });
        prop::collection::vec(one, 1..6)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_scorecard_stays_in_its_bounds_and_ignores_order(round in round()) {
            let card = Scorecard::of(&round);
            prop_assert_eq!(card.is_some(), round.iter().any(|attempt| attempt.scored));
            let Some(card) = card else { return Ok(()) };
            prop_assert!((0.0..=1.0).contains(&card.overall));
            prop_assert_eq!(card.dimensions.len() + card.not_exercised.len(), 6);
            prop_assert!(card.recommendation <= card.uncapped, "a cap never lifts");
            prop_assert_eq!(card.recommendation < card.uncapped, !card.caps.is_empty() && card.uncapped > Cap::CEILING);
            let least = card.dimensions.iter().map(|d| d.score).fold(1.0, f64::min);
            let most = card.dimensions.iter().map(|d| d.score).fold(0.0, f64::max);
            prop_assert!(card.overall >= least - 1e-9 && card.overall <= most + 1e-9);
            let mut turned = round.clone();
            turned.reverse();
            let again = Scorecard::of(&turned).unwrap();
            prop_assert!(close(again.overall, card.overall));
            prop_assert_eq!(again.counts, card.counts);
        }

        #[test]
        fn a_better_verdict_never_lowers_a_score(round in round(), at in 0usize..6, place in 0usize..8) {
            let Some(before) = Scorecard::of(&round) else { return Ok(()) };
            let mut better = round.clone();
            let at = at % better.len();
            let place = place % better[at].ratings.len();
            better[at].ratings[place].verdict = Verdict::Met;
            let after = Scorecard::of(&better).unwrap();
            prop_assert!(after.overall >= before.overall - 1e-9);
            prop_assert!(after.recommendation >= before.recommendation);
            for (a, b) in after.dimensions.iter().zip(&before.dimensions) {
                prop_assert_eq!(a.dimension, b.dimension);
                prop_assert!(a.score >= b.score - 1e-9);
            }
        }

        #[test]
        fn guesses_clocks_and_hints_change_no_score(round in round()) {
            let Some(card) = Scorecard::of(&round) else { return Ok(()) };
            let mut other = round.clone();
            for attempt in &mut other {
                attempt.prediction = None;
                attempt.hints = 3;
                attempt.spent.budget = None;
                attempt.spent.extensions = 10;
                attempt.spent.pauses = 4;
            }
            let other = Scorecard::of(&other).unwrap();
            prop_assert!(close(other.overall, card.overall));
            prop_assert_eq!(other.recommendation, card.recommendation);
        }
    }
}
