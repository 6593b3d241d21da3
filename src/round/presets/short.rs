//! Rounds for a first visit, or half an hour.

use super::slots::{
    A_COST, A_FAULT, BASICS, coding, concept, cost, debugging, design, people, within,
};
use crate::{
    bank::{
        Kind::{self, Design, Practice},
        Level::{self, Junior, Mid, Senior},
        Set, Topic as T,
    },
    round::{Form, Preset, Slot},
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        id: "warm-up",
        title: "Warm-up",
        line: "Two short questions and a small bug, to find your voice.",
        minutes: None,
        pauses: None,
        form: Form::Slots(&[
            within(
                0,
                6,
                concept(
                    &[Junior],
                    BASICS,
                    "A basic that people misread under pressure, to get you talking.",
                ),
            ),
            within(
                0,
                12,
                debugging(&[Junior], "A small fault to find: every round has one."),
            ),
            within(
                0,
                7,
                cost(concept(
                    &[Mid],
                    &[],
                    "One step deeper, about memory or speed: say why, not only what.",
                )),
            ),
        ]),
    },
    Preset {
        id: "screen-30",
        title: "30-minute screen",
        line: "A data-structure task, an API probe and a failing test, against a tight clock.",
        minutes: Some(30),
        pauses: Some(1),
        form: Form::Slots(&[
            within(
                0,
                15,
                cost(coding(
                    &[Junior, Mid],
                    &[T::Collections, T::Algorithms],
                    "A data-structure task and what it costs: the core of most screens.",
                )),
            ),
            Slot {
                kinds: Set::<Kind>::of(&[Design, Practice]),
                levels: Set::<Level>::of(&[Junior, Mid]),
                topics: Set::<T>::of(&[T::ApiDesign]),
                length: (0, 12),
                ..Slot::new("An API probe: how you think about the caller.")
            },
            Slot {
                topics: Set::<T>::of(&[T::Testing]),
                length: (0, 15),
                ..debugging(
                    &[Junior, Mid],
                    "A check with pytest and a bug in one: can you find out why a test fails?",
                )
            },
        ]),
    },
    Preset {
        id: "realistic-mix",
        title: "Realistic mix",
        line: "Six questions as a good loop mixes them: mostly scenarios, some theory.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Junior],
                &[],
                "Theory first, briefly: the words you will need later.",
            ),
            coding(&[Mid], &[], "Code that has to pass tests."),
            debugging(&[Mid], A_FAULT),
            people(&[Mid], "How you work with people, told with an example."),
            cost(concept(&[Mid, Senior], &[], A_COST)),
            design(
                &[Mid, Senior],
                &[],
                "A design to close with, where you lead.",
            ),
        ]),
    },
];
