//! From an old shape to the next: one step for each version that was ever released.
//!
//! To change a shape: raise [`super::VERSION`], add a [`Step`] from the version before, and keep what that
//! version wrote as `tests/data/v<number>.json`. `tests/it/stored.rs` fails until all three are there.

use serde_json::{Map, Value};

use super::{Kind, Unreadable};

/// A step from one version to the next. It gets the body of a record of this kind and changes it.
pub(crate) struct Step {
    /// The version that it starts from.
    pub(crate) from: u32,
    /// What it does, or why it can't.
    pub(crate) run: fn(Kind, &mut Map<String, Value>) -> Result<(), String>,
}

/// Every step, the oldest first. There is none: version 1 is the first.
pub(crate) const STEPS: &[Step] = &[];

/// Takes a record from its version to `to`, by one step after another.
pub(crate) fn up(
    steps: &[Step],
    kind: Kind,
    mut record: Value,
    from: u32,
    to: u32,
) -> Result<Value, Unreadable> {
    let Some(body) = record.as_object_mut() else {
        return Err(Unreadable::Damaged("it is no record".to_owned()));
    };
    for version in from..to {
        let Some(step) = steps.iter().find(|step| step.from == version) else {
            return Err(Unreadable::Damaged(format!(
                "version {version} never existed"
            )));
        };
        (step.run)(kind, body).map_err(Unreadable::Damaged)?;
        body.insert("v".to_owned(), Value::from(version + 1));
    }
    Ok(record)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{super::VERSION, *};

    const TRY: &[Step] = &[
        Step {
            from: 1,
            run: |kind, body| {
                assert_eq!(kind, Kind::Tail);
                let old = body.remove("a").ok_or("it has no a")?;
                body.insert("b".to_owned(), old);
                Ok(())
            },
        },
        Step {
            from: 2,
            run: |_, body| {
                let old = body.remove("b").ok_or("the step before never ran")?;
                body.insert("c".to_owned(), old);
                Ok(())
            },
        },
    ];

    #[test]
    fn every_version_but_the_newest_has_its_step() {
        let from: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(from, (1..VERSION).collect::<Vec<_>>());
    }

    #[test]
    fn steps_run_in_order_from_where_a_record_stands() {
        let up = |record, from| up(TRY, Kind::Tail, record, from, 3);
        let newest = json!({ "v": 3, "c": "kept" });
        assert_eq!(up(json!({ "v": 1, "a": "kept" }), 1).unwrap(), newest);
        assert_eq!(up(json!({ "v": 2, "b": "kept" }), 2).unwrap(), newest);
        assert_eq!(up(newest.clone(), 3).unwrap(), newest);
    }

    #[test]
    fn a_record_that_no_step_fits_is_damaged_and_not_lost_silently() {
        let up = |record, from| up(TRY, Kind::Tail, record, from, 3);
        for (record, from) in [
            (json!({ "v": 1 }), 1),
            (json!({ "v": 0 }), 0),
            (json!([]), 1),
        ] {
            assert!(matches!(up(record, from), Err(Unreadable::Damaged(_))));
        }
        let missing = super::up(&TRY[..1], Kind::Tail, json!({ "v": 1, "a": 1 }), 1, 3);
        assert!(missing.is_err(), "a chain with a hole");
    }
}
