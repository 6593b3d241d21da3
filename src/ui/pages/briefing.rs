//! Before the start: what will be asked, how it is timed and what is looked for.

use yew::prelude::*;

use crate::{
    bank::{Catalogue, Kind, Level},
    rating,
    round::{Course, Flow, Pick, Plan, Planned, Request, Timing},
    route::Route,
    session::{Briefing, Event},
    ui::{
        app::{Msg, View},
        parts,
    },
    words,
};

pub(super) fn page(view: &View<'_>) -> Html {
    let (Some(briefing), library) = (view.session.briefing(), view.session.library()) else {
        return html! { <p class="soft" role="status">{ "Drawing the questions …" }</p> };
    };
    let busy = view.session.live().is_some_and(|live| !live.is_over());
    let request = briefing.request();
    let ready = matches!(briefing.plan(), Some(Ok(_)));
    html! {
        <div class="narrow briefing">
            <p class="eyebrow">{ "Briefing" }</p>
            <h1 tabindex="-1">{ request.title() }</h1>
            <p class="lead">{ request.line() }</p>
            { match (briefing.plan(), library.catalogue()) {
                (Some(Ok(plan)), Some(catalogue)) => html! { <>{ waiting(view, briefing) }{ questions(briefing, plan, catalogue) }</> },
                _ => no_plan(view, briefing),
            } }
            { clock(view, briefing) }
            { looked_for(view, briefing) }
            if busy {
                <div class="notice">
                    <p>{ "A round is still open, and its clock may be running. Finish or end it first." }</p>
                    <p><a class="button main" href={Route::Live.to_string()}>{ "Go to the open round" }</a></p>
                </div>
            } else {
                <p class="row">
                    <button type="button" class="main" title="Ctrl Enter" disabled={!ready} onclick={view.send(|| Msg::Begin)}>{ "Begin the round" }</button>
                    if !matches!(request, Request::Picked(..)) {
                        <button type="button" onclick={view.send(|| Msg::Redraw)}>{ "Draw other questions" }</button>
                    }
                    if let Request::Custom(custom) = request {
                        <a class="button" href={Route::Build(*custom).to_string()}>{ "Change it" }</a>
                    }
                </p>
                if ready { <p class="meta">{ "This page's address asks anyone the same questions." }</p> }
            }
        </div>
    }
}

/// Why there is no plan, or none yet.
pub(super) fn no_plan(view: &View<'_>, briefing: &Briefing) -> Html {
    match (briefing.plan(), view.session.library().failure()) {
        (Some(Err(none)), _) => html! {
            <p class="notice bad" role="alert">{ none.to_string() }</p>
        },
        (_, Some(why)) => html! {
            <div class="notice bad" role="alert">
                <p>{ why }</p>
                <p><button type="button" onclick={view.send(|| Msg::Session(Event::RetryBank))}>{ "Try again" }</button></p>
            </div>
        },
        _ => html! { <p class="soft" role="status">{ "Drawing the questions …" }</p> },
    }
}

/// What else is due, if a round of what is due leaves something for later.
fn waiting(view: &View<'_>, briefing: &Briefing) -> Html {
    let due = matches!(briefing.request(), Request::Picked(Pick::Due, _));
    match view.session.today(view.now.wall).filter(|_| due) {
        Some(today) if today.rest > 0 => html! {
            <p class="soft">{ format!("{} more are due and can wait: this is as much as an hour holds.", today.rest) }</p>
        },
        _ => html! {},
    }
}

pub(super) fn clock(view: &View<'_>, briefing: &Briefing) -> Html {
    let pauses = match briefing.request().pauses() {
        Some(count) => format!(
            " As in an interview, you can pause only {} in the whole round while a question is open; between questions there is no hurry.",
            match count {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                count => format!("{count} times"),
            }
        ),
        None => " You can pause whenever you like.".to_owned(),
    };
    html! {
        <section aria-labelledby="timing">
            <h2 id="timing">{ "The clock" }</h2>
            <p>{ "It runs while you answer, thinking included, and stops while you rate. When it is up, nothing is taken away: you finish your sentence or ask for more time. More time, a hidden clock or none never lowers a score." }
                if briefing.timing == Timing::Standard { { pauses } } else { { " You can pause whenever you like." } }
            </p>
            <fieldset class="choices">
                <legend>{ "Time" }</legend>
                { for Timing::ALL.into_iter().map(|timing| html! {
                    <label>
                        <input type="radio" name="timing" checked={briefing.timing == timing} onchange={view.send(move || Msg::Session(Event::Choose(timing)))} />
                        { timing.title() }
                    </label>
                }) }
            </fieldset>
            { parts::clock_choice(view, "clock-here") }
        </section>
    }
}

pub(super) fn looked_for(view: &View<'_>, briefing: &Briefing) -> Html {
    let catalogue = view.session.library().catalogue();
    let level = match (briefing.plan(), catalogue) {
        (Some(Ok(plan)), Some(catalogue)) => highest(plan, catalogue),
        _ => None,
    };
    let coding = match (briefing.plan(), catalogue) {
        (Some(Ok(plan)), Some(catalogue)) => plan.course.questions().any(|planned| {
            catalogue
                .get(&planned.question)
                .is_some_and(|entry| entry.kind == Kind::Coding)
        }),
        _ => false,
    };
    html! {
        <section aria-labelledby="looked-for">
            <h2 id="looked-for">{ "What is looked for" }</h2>
            <p>{ "Ask before you assume. Say what you would do and why, then what could go wrong. An honest “I don't know, and this is how I would find out” earns credit; a guess does not. Write as you would speak; notes are enough." }</p>
            if coding { <p>{ "In coding questions the documentation and a search engine are allowed, as at work. The editor completes nothing." }</p> }
            if let Some(level) = level { <p>{ rating::expected(level) }</p> }
        </section>
    }
}

fn highest(plan: &Plan, catalogue: &Catalogue) -> Option<Level> {
    let entries = plan.course.questions();
    entries
        .filter_map(|planned| Some(catalogue.get(&planned.question)?.level))
        .max()
}

pub(super) fn questions(briefing: &Briefing, plan: &Plan, catalogue: &Catalogue) -> Html {
    html! {
        <section aria-labelledby="parts">
            <h2 id="parts">{ length(plan) }</h2>
            if briefing.is_of_another_bank(catalogue) {
                <p class="notice">{ "This link was made with another version of the question bank, so these may be other questions than its author saw." }</p>
            }
            if plan.practice && !matches!(briefing.request(), Request::Picked(Pick::Drills, _)) {
                <p class="soft">{ "This is practice: you get a scorecard, but no recommendation." }</p>
            }
            <ol class="parts">
                { match &plan.course {
                    Course::Fixed(questions) => questions.iter().zip(&plan.why).map(|(planned, why)| part(planned, why, catalogue)).collect::<Html>(),
                    Course::Ladder(rungs) => rungs.iter().zip(&plan.why).map(|(rung, why)| html! {
                        <li>
                            <span class="title">{ parts::capitalised(&rung.title) }</span>
                            <span class="line">{ *why }</span>
                            <span class="meta">{ format!("{} min", rung.tries[0].minutes) }</span>
                        </li>
                    }).collect::<Html>(),
                } }
            </ol>
            if matches!(plan.course, Course::Ladder(_)) {
                <p>{ "Hold a rung, with three fifths of its points, and you climb. Miss it and you get a second question at the same height. Miss that too and the climb is over: that is where your knowledge ends today." }</p>
            }
        </section>
    }
}

/// How long it is, in words.
pub(super) fn length(plan: &Plan) -> String {
    match &plan.course {
        Course::Fixed(questions) => {
            let minutes = questions.iter().map(|planned| u32::from(planned.minutes));
            format!(
                "{}, {} minutes",
                words::count(questions.len(), "question"),
                minutes.sum::<u32>()
            )
        }
        Course::Ladder(rungs) => {
            format!("{}, as far as you get", words::count(rungs.len(), "rung"))
        }
    }
}

fn part(planned: &Planned, why: &'static str, catalogue: &Catalogue) -> Html {
    let Some(entry) = catalogue.get(&planned.question) else {
        return html! {};
    };
    let stages = planned.flow.stages();
    html! {
        <li>
            <span class="title">{ format!("{}, {}", entry.kind.title(), entry.level.title().to_lowercase()) }</span>
            <span class="line">
                { why }
                if planned.flow != Flow::Plain {
                    <span class="stages">{ for stages.iter().enumerate().filter(|(at, stage)| *at == 0 || stages[*at - 1].title != stage.title).map(|(_, stage)| {
                        let minutes: u16 = stages.iter().filter(|other| other.title == stage.title).map(|other| other.minutes(planned.minutes)).sum();
                        html! { <span>{ format!("{} {minutes} min", stage.title) }</span> }
                    }) }</span>
                }
            </span>
            <span class="meta">{ format!("{} min", planned.minutes) }</span>
        </li>
    }
}
