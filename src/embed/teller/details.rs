//! The details of what is told of a round.

use crate::{
    attempt::{Attempt, Outcome, Spent, Verdict},
    bank::{Catalogue, QuestionId},
    embed::{
        event::{Answer, Finish, Line, Outline, Question, Rate, Shares, Start, Statement, Told},
        xapi::{Object, Outcome as Result, Verb, Xapi},
    },
    rating::{Recommendation, Scorecard},
    round::{
        Answer as Handed, Course, Ending, Phase, Plan, Planned, Request, Round, Setup, Timing,
    },
    session::Session,
    time::{Millis, UnixMillis},
};

/// A round and what is needed to speak of it.
pub(super) struct Details<'a> {
    pub(super) round: &'a Round,
    pub(super) catalogue: &'a Catalogue,
    pub(super) xapi: Option<&'a Xapi>,
    pub(super) now: UnixMillis,
}

/// The answer that was handed in and is not an attempt yet.
pub(super) fn handed_in(round: &Round) -> Option<&Handed> {
    match round.phase() {
        Phase::Predicting(answer) => Some(answer),
        Phase::Rating(rating) => Some(&rating.answer),
        Phase::Probing(probing) => Some(&probing.answer),
        _ => None,
    }
}

/// A plan in short.
pub(super) fn of_plan(plan: &Plan, session: &Session) -> Outline {
    let timing = session
        .briefing()
        .map_or_else(Timing::default, |briefing| briefing.timing);
    outline(&plan.request.to_string(), &plan.course, plan.seed, timing)
}

/// A round that was begun, in short.
pub(super) fn of_setup(setup: &Setup) -> Outline {
    outline(&setup.request, &setup.course, setup.seed, setup.timing)
}

fn outline(request: &str, course: &Course, seed: u64, timing: Timing) -> Outline {
    let minutes = match course {
        Course::Fixed(questions) => {
            let sum: u16 = questions.iter().map(|planned| planned.minutes).sum();
            let budget = timing.budget(sum);
            budget.and_then(|budget| u32::try_from(budget.0.div_ceil(60_000)).ok())
        }
        Course::Ladder(_) => None,
    };
    Outline {
        preset: preset(request),
        title: title(request),
        questions: course.questions().count(),
        minutes,
        seed: seed.to_string(),
    }
}

fn preset(request: &str) -> String {
    request.split('&').next().unwrap_or_default().to_owned()
}

fn title(request: &str) -> String {
    let known: std::result::Result<Request, ()> = request.parse();
    known.map_or_else(|()| request.to_owned(), |known| known.title().to_owned())
}

/// Four digits are plenty for a share.
fn rounded(share: f64) -> f64 {
    (share * 10_000.0).round() / 10_000.0
}

impl Details<'_> {
    fn setup(&self) -> &Setup {
        self.round.setup()
    }

    fn name(&self) -> String {
        self.setup().id.0.clone()
    }

    fn of(&self) -> usize {
        self.setup().course.questions().count()
    }

    fn line(&self, planned: &Planned) -> Line {
        let entry = self.catalogue.get(&planned.question);
        Line {
            id: planned.question.to_string(),
            title: entry.map(|entry| entry.title.clone()).unwrap_or_default(),
            kind: entry.map_or("", |entry| entry.kind.id()),
            level: entry.map_or("", |entry| entry.level.id()),
            minutes: planned.minutes,
        }
    }

    /// What was asked at a place.
    fn planned(&self, place: usize) -> Option<&Planned> {
        self.setup().next(self.round.done().get(..place)?)
    }

    pub(super) fn start(&self) -> Told {
        let setup = self.setup();
        let nothing = Result::default();
        Told::Start(Start {
            round: self.name(),
            preset: preset(&setup.request),
            seed: setup.seed.to_string(),
            questions: setup
                .course
                .questions()
                .map(|planned| self.line(planned))
                .collect(),
            at: setup.begun_at,
            statement: self.of_round(Verb::Initialized, &nothing, setup.begun_at),
        })
    }

    pub(super) fn question(&self, place: usize) -> Option<Told> {
        let line = self.line(self.planned(place)?);
        Some(Told::Question(Question {
            round: self.name(),
            place,
            of: self.of(),
            id: line.id,
            title: line.title,
            kind: line.kind,
            level: line.level,
            minutes: line.minutes,
        }))
    }

    pub(super) fn answer(&self, answer: &Handed, place: usize) -> Told {
        let earlier = &answer.earlier;
        let texts = earlier.iter().map(|stage| stage.text.as_str());
        let spent = earlier
            .iter()
            .map(|stage| stage.spent)
            .chain([answer.spent]);
        self.answered(
            &answer.asked.question,
            place,
            answer.outcome,
            spent.map(|spent: Spent| spent.used).sum(),
            texts.chain([answer.text.as_str()]).map(characters).sum(),
        )
    }

    pub(super) fn answer_of(&self, attempt: &Attempt, place: usize) -> Told {
        let texts = attempt.stages.iter().map(|stage| stage.text.as_str());
        self.answered(
            &attempt.question,
            place,
            attempt.outcome,
            attempt.spent().used,
            texts.chain([attempt.answer.as_str()]).map(characters).sum(),
        )
    }

    fn answered(
        &self,
        id: &QuestionId,
        place: usize,
        outcome: Outcome,
        used: Millis,
        characters: usize,
    ) -> Told {
        let skipped = matches!(outcome, Outcome::Skipped(_));
        let result = Result {
            time: Some(used),
            completion: Some(!skipped),
            score: None,
        };
        Told::Answer(Answer {
            round: self.name(),
            place,
            id: id.to_string(),
            skipped,
            seconds: used.0 / 1_000,
            characters,
            statement: self.of_question(Verb::Answered, id, &result),
        })
    }

    pub(super) fn rate(&self, attempt: &Attempt, place: usize) -> Told {
        let judged = attempt.judged();
        let count = |verdict| {
            judged
                .iter()
                .filter(|rated| rated.verdict == verdict)
                .count()
        };
        let counts = attempt.scored && !judged.is_empty();
        let score = counts.then(|| rounded(attempt.share()));
        let result = Result {
            score,
            ..Result::default()
        };
        Told::Rate(Rate {
            round: self.name(),
            place,
            id: attempt.question.to_string(),
            met: count(Verdict::Met),
            partly: count(Verdict::Partly),
            missed: count(Verdict::Missed),
            score,
            statement: self.of_question(Verb::Scored, &attempt.question, &result),
        })
    }

    pub(super) fn finish(&self, ending: Ending) -> Told {
        let (setup, attempts) = (self.setup(), self.round.done());
        let card = Scorecard::of(attempts);
        let complete = ending == Ending::Complete;
        let recommends = !setup.practice && matches!(setup.course, Course::Fixed(_));
        let answered =
            |attempt: &&Attempt| matches!(attempt.outcome, Outcome::Answered | Outcome::Admitted);
        let score = card.as_ref().map(|card| rounded(card.overall));
        let verb = if complete {
            Verb::Completed
        } else {
            Verb::Terminated
        };
        let result = Result {
            score,
            time: Some(attempts.iter().map(|attempt| attempt.spent().used).sum()),
            completion: Some(complete),
        };
        Told::Finish(Finish {
            round: self.name(),
            ending: if complete { "finished" } else { "ended" },
            answered: attempts.iter().filter(answered).count(),
            of: self.of(),
            score,
            dimensions: Shares(
                card.iter()
                    .flat_map(|card| &card.dimensions)
                    .map(|d| (d.dimension.id(), rounded(d.score)))
                    .collect(),
            ),
            recommendation: card
                .as_ref()
                .filter(|_| recommends)
                .map(|card| word(card.recommendation)),
            practice: setup.practice,
            statement: self.of_round(verb, &result, self.now),
        })
    }

    fn of_question(&self, verb: Verb, id: &QuestionId, result: &Result) -> Statement {
        let name = self
            .catalogue
            .get(id)
            .map_or(id.as_str(), |entry| &entry.title);
        let object = Object {
            fragment: format!("/bank/{id}"),
            name,
            kind: "question",
        };
        self.xapi?
            .statement(&self.setup().id.0, verb, &object, result, self.now)
    }

    fn of_round(&self, verb: Verb, result: &Result, at: UnixMillis) -> Statement {
        let setup = self.setup();
        let object = Object {
            fragment: format!("/round?preset={}&seed={}", setup.request, setup.seed),
            name: &title(&setup.request),
            kind: "assessment",
        };
        self.xapi?.statement(&setup.id.0, verb, &object, result, at)
    }
}

fn characters(text: &str) -> usize {
    text.chars().count()
}

const fn word(recommendation: Recommendation) -> &'static str {
    match recommendation {
        Recommendation::StrongNo => "strong-no",
        Recommendation::No => "no",
        Recommendation::Yes => "yes",
        Recommendation::StrongYes => "strong-yes",
    }
}
