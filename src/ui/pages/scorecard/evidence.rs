//! What the recommendation rests on: strengths, risks, what could go either way, and labels in words.

use yew::prelude::*;

use crate::{
    attempt::{Attempt, Verdict},
    rating::{self, Remark, Standing, evidence},
    session::Content,
    ui::app::View,
    words,
};

/// The three lists of a debrief, each point with the words that show it.
pub(super) fn points(view: &View<'_>, attempts: &[Attempt]) -> Html {
    let lists = [
        ("Strengths", Verdict::Met),
        ("Risks", Verdict::Missed),
        ("Could go either way", Verdict::Partly),
    ];
    html! {
        <section aria-labelledby="evidence">
            <h2 id="evidence">{ "What it rests on" }</h2>
            <div class="debrief">
                { for lists.into_iter().map(|(title, verdict)| {
                    let found = rating::points(attempts, verdict, 3);
                    html! {
                        if !found.is_empty() {
                            <div>
                                <h3>{ title }</h3>
                                <ul>{ for found.iter().map(|point| html! {
                                    <li>
                                        { super::criterion(view, point.attempt, &point.rated.criterion) }
                                        if let Some(quote) = quote(view, point).filter(|_| verdict != Verdict::Missed) { <q>{ quote }</q> }
                                        <span class="meta">{ super::name(view, &point.attempt.question) }</span>
                                    </li>
                                }) }</ul>
                            </div>
                        }
                    }
                }) }
            </div>
        </section>
    }
}

/// The sentence of the answer that shows a criterion.
fn quote(view: &View<'_>, point: &rating::Point<'_>) -> Option<String> {
    let Content::Ready(question) = view.session.library().content(&point.attempt.question) else {
        return None;
    };
    let criterion = question
        .criteria
        .iter()
        .find(|c| c.id == point.rated.criterion)?;
    let mut texts = point.attempt.texts();
    let given = question.given();
    texts.find_map(|text| evidence::quote(&evidence::own(text, &given), &criterion.signals))
}

/// Edge cases, depth and explanation, and what was seen in passing.
pub(super) fn labels(attempts: &[Attempt]) -> Html {
    let (labels, remarks) = (rating::labels(attempts), rating::remarks(attempts));
    if labels.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="labels">
            <h2 id="labels">{ "In words" }</h2>
            <dl class="labels">
                { for labels.iter().map(|label| html! {
                    <div>
                        <dt>{ label.aspect.title() }<span class="meta">{ format!(" {} · {}", standing(label.standing), words::counts(label.counts)) }</span></dt>
                        <dd>{ label.line() }</dd>
                    </div>
                }) }
            </dl>
            if !remarks.is_empty() { <ul class="remarks">{ for remarks.iter().map(|remark| html! { <li>{ line(*remark) }</li> }) }</ul> }
        </section>
    }
}

const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Gap => "a gap",
        Standing::Fair => "fair",
        Standing::Strong => "strong",
    }
}

fn line(remark: Remark) -> String {
    match remark {
        Remark::Asked(0, of) => format!(
            "You asked the interviewer nothing in {}. Silence about what is unclear counts against people more than any gap.",
            words::count(of, "answer")
        ),
        Remark::Asked(asked, of) => format!(
            "You asked the interviewer {} in {}.",
            words::count(asked, "question"),
            words::count(of, "answer")
        ),
        Remark::Rushed(count) => format!(
            "{} began within 15 seconds, before you had asked anything. Take a minute: nobody minds.",
            words::count(count, "long answer")
        ),
        Remark::NoTest => {
            "No answer says how you would test it. Interviewers take silence for “doesn't”."
                .to_owned()
        }
        Remark::Admitted(count) => format!(
            "You admitted {} and said how you would close it. That is worth more than a guess.",
            words::count(count, "gap")
        ),
        Remark::Unexplained => {
            "The work held and its explanation did not: solved, but not told.".to_owned()
        }
    }
}
