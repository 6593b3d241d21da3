//! One part of an interview alone.

use super::slots::{coding, concept, cost, daily, debugging, design, people, staged, within};
use crate::{
    bank::Level::{Junior, Mid, Senior},
    round::{Flow, Form, Preset},
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        id: "debugging-clinic",
        title: "Debugging clinic",
        line: "Four faults, from a traceback to one that never happens on your own machine.",
        minutes: None,
        pauses: None,
        form: Form::Slots(&[
            debugging(&[Junior], "Start with a traceback and read it well."),
            debugging(&[Mid], "A fault that needs a hypothesis and a test of it."),
            cost(debugging(
                &[Mid, Senior],
                "Something is slow or grows: measure before you change.",
            )),
            debugging(&[Senior], "One that does not happen on your own machine."),
        ]),
    },
    Preset {
        id: "ownership",
        title: "Ownership and teamwork",
        line: "What you did when it was unclear, late or somebody else's fault.",
        minutes: None,
        pauses: Some(1),
        form: Form::Slots(&[
            people(&[Mid], "A story with a conflict in it."),
            people(&[Mid], "Another, about something that you owned."),
            daily(
                &[Mid],
                &[],
                "A review or a plan: how you put things to others.",
            ),
            cost(debugging(
                &[Mid, Senior],
                "An incident, where method and tone both show.",
            )),
            people(
                &[Senior],
                "One in which you had to lead without being asked.",
            ),
        ]),
    },
    Preset {
        id: "pairing",
        title: "Pairing",
        line: "One task with a partner: set-up, two iterations, a short tested refactor.",
        minutes: None,
        pauses: Some(1),
        form: Form::Slots(&[
            staged(
                Flow::Pairing,
                40,
                within(
                    14,
                    30,
                    coding(
                        &[Mid],
                        &[],
                        "The task that you drive: set-up, two iterations, a refactor with tests.",
                    ),
                ),
            ),
            debugging(
                &[Mid],
                "Your partner's bug: say what you think before you touch anything.",
            ),
            cost(concept(
                &[Mid, Senior],
                &[],
                "A question on the way out, about memory or speed.",
            )),
        ]),
    },
    Preset {
        id: "take-home",
        title: "Take-home with oral defence",
        line: "A longer task in your own editor, then an interviewer who wants to know why.",
        minutes: None,
        pauses: None,
        form: Form::Slots(&[
            staged(
                Flow::TakeHome,
                85,
                within(
                    40,
                    u16::MAX,
                    coding(
                        &[Mid, Senior],
                        &[],
                        "The task, an hour of it, then its tests and a defence.",
                    ),
                ),
            ),
            cost(debugging(
                &[Mid, Senior],
                "A fault in code that is not yours: shows that the first part was.",
            )),
            design(
                &[Mid, Senior],
                &[],
                "The next size up: the same care on a whiteboard.",
            ),
        ]),
    },
];
