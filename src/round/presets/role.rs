//! The loops of a job.

use super::slots::{
    A_COST, A_FAULT, coding, concept, cost, daily, debugging, design, for_job, people, within,
};
use crate::{
    bank::{
        Level::{Junior, Mid, Senior},
        Set, Topic as T,
    },
    round::{Form, Preset, Role, Slot},
};

pub(super) const PRESETS: &[Preset] = &[
    Preset {
        id: "test-automation",
        title: "Test automation",
        line: "Tests that tell the truth, pipelines that stay green, and the code beneath.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            for_job(
                Role::Automation,
                concept(&[Junior, Mid], &[], "A basic of the language first."),
            ),
            daily(
                &[Mid],
                &[T::Testing, T::Debugging],
                "A piece of the job: plan, review or triage tests.",
            ),
            coding(&[Mid], &[T::Testing], "Test code that has to hold."),
            Slot {
                topics: Set::<T>::of(Role::Automation.field()),
                ..debugging(&[Mid], A_FAULT)
            },
            people(&[Mid], "How you argue for quality, told with an example."),
            for_job(Role::Automation, cost(concept(&[Mid, Senior], &[], A_COST))),
            design(
                &[Mid, Senior],
                Role::Automation.field(),
                "A test system to design.",
            ),
        ]),
    },
    Preset {
        id: "data-engineering",
        title: "Data engineering",
        line: "Pipelines, formats and late data, and what happens when a run dies half way.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            for_job(
                Role::Data,
                concept(&[Junior, Mid], &[], "A basic of the language first."),
            ),
            coding(
                &[Mid],
                Role::Data.field(),
                "A step of a pipeline that has to pass tests.",
            ),
            coding(
                &[Mid],
                &[T::DataEngineering],
                "Another, on data as it comes.",
            ),
            for_job(Role::Data, debugging(&[Mid], A_FAULT)),
            people(
                &[Mid],
                "How you deal with people who need the data, told with an example.",
            ),
            for_job(Role::Data, cost(concept(&[Mid, Senior], &[], A_COST))),
            design(
                &[Mid, Senior],
                &[T::DataEngineering],
                "A pipeline to design.",
            ),
        ]),
    },
    Preset {
        id: "ai-ml",
        title: "AI and machine learning",
        line: "Arrays, features and models, and keeping them honest once they run.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            for_job(
                Role::Ml,
                concept(&[Junior, Mid], &[], "A basic of the language first."),
            ),
            coding(
                &[Mid],
                &[T::DataScienceMl],
                "Numbers in, numbers out, and tests for both.",
            ),
            daily(
                &[Mid],
                Role::Ml.field(),
                "A piece of the job: review, plan or explain a model.",
            ),
            for_job(Role::Ml, debugging(&[Mid], A_FAULT)),
            people(
                &[Mid],
                "How you explain what a model can't do, told with an example.",
            ),
            for_job(Role::Ml, cost(concept(&[Mid, Senior], &[], A_COST))),
            design(
                &[Mid, Senior],
                &[T::DataScienceMl],
                "A system around a model to design.",
            ),
        ]),
    },
    Preset {
        id: "web-apis",
        title: "Web and APIs",
        line: "From a request to its answer: frameworks, what lies beneath them, and who may do what.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Mid],
                &[
                    T::Oop,
                    T::Metaprogramming,
                    T::Decorators,
                    T::ContextManagers,
                ],
                "What lies beneath a framework: people who know only the framework stop here.",
            ),
            coding(
                &[Mid],
                &[T::WebFrameworks, T::ApiDesign],
                "An endpoint or what is behind it, with tests.",
            ),
            for_job(Role::Web, debugging(&[Mid], A_FAULT)),
            people(
                &[Mid],
                "How you work with those who call your API, told with an example.",
            ),
            design(
                &[Mid],
                &[T::ApiDesign, T::WebFrameworks, T::Security],
                "An interface to design.",
            ),
            for_job(Role::Web, cost(concept(&[Mid, Senior], &[], A_COST))),
            design(
                &[Senior],
                Role::Web.field(),
                "A service to design, with its weak days.",
            ),
        ]),
    },
    Preset {
        id: "first-hire",
        title: "A startup's first hire",
        line: "Breadth, a quick prototype that is finished, and few internals.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Junior, Mid],
                &[
                    T::Dependencies,
                    T::ModulesPackaging,
                    T::ErrorHandling,
                    T::Testing,
                    T::IdiomsStyle,
                    T::StdlibIo,
                ],
                "What you need to ship: little theory, all of it useful.",
            ),
            within(
                0,
                18,
                coding(
                    &[Junior, Mid],
                    &[T::StdlibIo, T::Collections, T::ApiDesign, T::WebFrameworks],
                    "A prototype: small, finished, tested enough.",
                ),
            ),
            cost(coding(
                &[Mid],
                &[],
                "Another that has to keep up as it grows.",
            )),
            debugging(&[Mid], A_FAULT),
            daily(&[Mid], &[], "A piece of daily work with nobody to ask."),
            people(
                &[Mid],
                "How you decide with little time, told with an example.",
            ),
            design(
                &[Mid],
                &[T::Architecture, T::Operations, T::ApiDesign, T::Databases],
                "The first version of something, and what you leave out.",
            ),
        ]),
    },
    Preset {
        id: "critical-service",
        title: "A critical service at scale",
        line: "Deep, test-heavy and concurrent: when it fails, people notice.",
        minutes: None,
        pauses: Some(2),
        form: Form::Slots(&[
            concept(
                &[Mid, Senior],
                &[T::Concurrency, T::Gil, T::Asyncio, T::Memory],
                "Concurrency, deeper than the documentation goes.",
            ),
            coding(
                &[Mid],
                &[T::Testing, T::ErrorHandling],
                "Code whose tests you would trust at night.",
            ),
            coding(
                &[Senior],
                &[],
                "Code under pressure: quality is what is looked at.",
            ),
            debugging(&[Senior], A_FAULT),
            cost(concept(&[Senior], &[], A_COST)),
            people(
                &[Senior],
                "How you lead through an incident or a risk, told with an example.",
            ),
            design(
                &[Senior],
                &[T::Architecture, T::Databases, T::Caching],
                "A system that must not lose anything.",
            ),
            design(
                &[Senior],
                &[T::Operations, T::Security, T::Testing],
                "How it is run, watched and changed.",
            ),
        ]),
    },
];
