use serde::Deserialize;

use super::*;

/// Memory states by the reference implementation, py-fsrs, of the same version of the algorithm. The script
/// beside the file made it.
const REFERENCE: &str = include_str!("../../../tests/data/fsrs_reference.json");

#[derive(Deserialize)]
struct Reference {
    parameters: Vec<f32>,
    histories: Vec<History>,
}

#[derive(Deserialize)]
struct History {
    reviews: Vec<(u32, usize)>,
    states: Vec<(f64, f64)>,
}

/// The reference computes with twice as many digits.
fn near(ours: f32, theirs: f64) -> bool {
    (f64::from(ours) - theirs).abs() <= 2e-4 * theirs.abs()
}

#[test]
fn memory_states_are_those_of_the_reference() {
    let reference: Reference = serde_json::from_str(REFERENCE).unwrap();
    assert_eq!(reference.parameters, fsrs::DEFAULT_PARAMETERS);
    let model = Model::default();
    let mut compared = 0;
    for history in &reference.histories {
        let (mut memory, mut now) = (None, UnixMillis(1_780_000_000_000));
        for ((days, rating), (stability, difficulty)) in history.reviews.iter().zip(&history.states)
        {
            now = now.after_days(*days);
            let after = model
                .after(memory.as_ref(), now, Recall::ALL[rating - 1])
                .unwrap();
            // py-fsrs has no upper bound; the crate stops at 100 years.
            assert!(
                near(after.stability, stability.min(36_500.0))
                    && near(after.difficulty, *difficulty),
                "{:?}: {after:?} against {stability} and {difficulty}",
                history.reviews
            );
            memory = Some(after);
            compared += 1;
        }
    }
    assert_eq!(compared, 64 * 2 + 40 * 12);
}

#[test]
fn better_answers_come_back_later_and_never_after_half_a_year() {
    let model = Model::default();
    let mut memory = None;
    let mut now = UnixMillis(1_780_000_000_000);
    for _ in 0..12 {
        let outcomes = model.outcomes(memory.as_ref(), now).unwrap();
        assert!(outcomes.windows(2).all(|pair| pair[0].due <= pair[1].due));
        assert!(
            outcomes
                .iter()
                .all(|memory| memory.due >= now.after_days(1))
        );
        assert!(
            outcomes
                .iter()
                .all(|memory| memory.due <= now.after_days(LONGEST))
        );
        let easily = outcomes[3];
        assert!((easily.chance(now) - 1.0).abs() < 1e-6);
        now = easily.due;
        assert!(easily.chance(now) < easily.chance(easily.last));
        memory = Some(easily);
    }
    assert_eq!(
        memory.unwrap().due,
        memory.unwrap().last.after_days(LONGEST)
    );
}

#[test]
fn a_night_is_a_day_and_a_clock_set_back_is_none() {
    let hour = 3_600_000;
    assert_eq!(days(UnixMillis(0), UnixMillis(11 * hour)), 0);
    assert_eq!(days(UnixMillis(0), UnixMillis(13 * hour)), 1);
    assert_eq!(days(UnixMillis(0), UnixMillis(35 * hour)), 1);
    assert_eq!(days(UnixMillis(9 * hour), UnixMillis(0)), 0);
    assert_eq!(
        [f32::NAN, -3.0, 0.2, 1.6, 1e9].map(interval),
        [1, 1, 1, 2, LONGEST]
    );
}

#[test]
fn a_memory_of_no_number_is_refused() {
    let broken = Memory {
        stability: f32::NAN,
        difficulty: f32::NAN,
        last: UnixMillis(0),
        due: UnixMillis(0),
        recall: Recall::Well,
        reviews: 1,
    };
    assert_eq!(
        Model::default().outcomes(Some(&broken), UnixMillis(5)),
        None
    );
}
