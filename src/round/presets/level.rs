//! The loops of a level, and the ladder that finds it.

use super::slots::{
    A_COST, A_FAULT, BASICS, coding, concept, cost, daily, debugging, design, people, within,
};
use crate::{
    bank::{
        Level::{Junior, Mid, Senior},
        Topic as T,
    },
    round::{Form, Preset, RungSlots},
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        id: "junior-fundamentals",
        title: "Junior fundamentals",
        line: "The basics that every first interview checks, a little code, a little bug, one story.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Junior],
                BASICS,
                "How Python runs, names and compares: the first thing to be checked.",
            ),
            concept(&[Junior], &[], "A second basic, of another kind."),
            cost(concept(&[Junior], &[], A_COST)),
            coding(
                &[Junior],
                &[T::Collections, T::Algorithms, T::DataTypes],
                "A small task: the right structure makes it short.",
            ),
            coding(&[Junior], &[], "Another, closer to daily work."),
            debugging(&[Junior], A_FAULT),
            people(
                &[Junior],
                "How you ask, own and learn, told with an example.",
            ),
        ]),
    },
    Preset {
        id: "mid-loop",
        title: "Mid-level loop",
        line: "Theory, code, a fault, a design and a story: an onsite in one sitting.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Mid],
                &[],
                "The mechanism behind something that you use every day.",
            ),
            coding(
                &[Mid],
                &[],
                "Code that has to pass tests, and be read by others.",
            ),
            debugging(&[Mid], A_FAULT),
            cost(concept(&[Mid], &[], A_COST)),
            people(&[Mid], "How you work with people, told with an example."),
            design(
                &[Mid],
                &[],
                "A design: from mid level up, everybody gets one.",
            ),
        ]),
    },
    Preset {
        id: "senior-loop",
        title: "Senior loop",
        line: "Ambiguity, design and quality under pressure, and the basics that seniors forget.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Mid],
                BASICS,
                "A basic: frameworks make seniors forget them.",
            ),
            daily(
                &[Mid],
                &[],
                "A piece of daily work where you set the standard.",
            ),
            coding(
                &[Senior],
                &[],
                "Code under pressure: quality is what is looked at.",
            ),
            debugging(&[Senior], A_FAULT),
            cost(concept(
                &[Senior],
                &[],
                "Memory or performance, deeper than the documentation goes.",
            )),
            people(
                &[Senior],
                "How you own what is unclear, told with an example.",
            ),
            design(
                &[Senior],
                &[],
                "A design with gaps on purpose: ask, decide, defend.",
            ),
        ]),
    },
    Preset {
        id: "ladder",
        title: "Ladder",
        line: "It gets harder as long as you hold, and stops where your knowledge ends.",
        minutes: None,
        pauses: None,
        form: Form::Ladder(RUNGS),
    },
];

/// The climb: theory, a fault and code for each level as far as it goes. Whichever way it ends, it has held
/// a debugging question, and one about memory or performance.
const RUNGS: &[RungSlots] = &[
    RungSlots {
        title: "junior theory",
        tries: [
            within(
                0,
                8,
                cost(concept(&[Junior], &[], "It starts with a basic.")),
            ),
            within(
                0,
                12,
                debugging(
                    &[Junior],
                    "A second try at the same height, with something to look at.",
                ),
            ),
        ],
    },
    RungSlots {
        title: "junior debugging",
        tries: [debugging(&[Junior], A_FAULT), debugging(&[Junior], A_FAULT)],
    },
    RungSlots {
        title: "junior code",
        tries: [
            within(0, 15, coding(&[Junior], &[], "A small task.")),
            within(0, 15, coding(&[Junior], &[], "Another small task.")),
        ],
    },
    RungSlots {
        title: "mid-level theory",
        tries: [
            concept(&[Mid], &[], "The mechanism behind something common."),
            concept(&[Mid], &[], "Another mechanism."),
        ],
    },
    RungSlots {
        title: "mid-level code",
        tries: [
            within(0, 15, coding(&[Mid], &[], "A task with a catch.")),
            within(0, 15, coding(&[Mid], &[], "Another task with a catch.")),
        ],
    },
    RungSlots {
        title: "senior debugging",
        tries: [
            debugging(&[Senior], "A fault that hides."),
            debugging(&[Senior], "Another fault that hides."),
        ],
    },
    RungSlots {
        title: "senior design",
        tries: [
            design(&[Senior], &[], "A design where you lead."),
            design(&[Senior], &[], "Another design."),
        ],
    },
];
