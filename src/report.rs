//! A scorecard as Markdown, to keep or to show to somebody.

use std::fmt::Write;

use crate::{
    attempt::{Attempt, HONEST_PLAN, HONEST_PLAN_TEXT, Verdict},
    bank::{Question, QuestionId},
    rating::{Scorecard, anchor, evidence, labels, points},
    words,
};

/// What a report is made from.
pub struct Report<'a> {
    /// The round's title.
    pub title: &'a str,
    /// When it was held, in words.
    pub date: &'a str,
    /// Whether it is practice, which gets no recommendation.
    pub practice: bool,
    /// Its answers.
    pub attempts: &'a [Attempt],
    /// A question by its id, if the bank has it.
    pub question: &'a dyn Fn(&QuestionId) -> Option<&'a Question>,
}

impl Report<'_> {
    /// The report.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut out = format!("# {} · {}\n", self.title, self.date);
        // Writing to a string can't fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        if let Some(card) = Scorecard::of(self.attempts) {
            self.score(out, &card)?;
        }
        for (title, verdict) in [
            ("Strengths", Verdict::Met),
            ("Risks", Verdict::Missed),
            ("Could go either way", Verdict::Partly),
        ] {
            let found = points(self.attempts, verdict, 3);
            if found.is_empty() {
                continue;
            }
            writeln!(out, "\n## {title}\n")?;
            for point in found {
                let id = &point.rated.criterion;
                write!(out, "- {}", self.criterion(point.attempt, id))?;
                // What is not there can't be quoted.
                if verdict != Verdict::Missed
                    && let Some(quote) = self.quote(point.attempt, id)
                {
                    write!(out, " “{}”", escaped(&quote))?;
                }
                writeln!(out, " ({})", self.name(&point.attempt.question))?;
            }
        }
        let labels = labels(self.attempts);
        if !labels.is_empty() {
            writeln!(out, "\n## In words\n")?;
            for label in labels {
                writeln!(
                    out,
                    "- **{}**: {}. {}",
                    label.aspect.title(),
                    words::counts(label.counts),
                    label.line()
                )?;
            }
        }
        writeln!(out, "\n## Question by question\n")?;
        for (number, attempt) in self.attempts.iter().enumerate() {
            writeln!(
                out,
                "{}. **{}**, {}",
                number + 1,
                self.name(&attempt.question),
                words::attempt(attempt)
            )?;
            for rated in attempt.judged() {
                let text = self.criterion(attempt, &rated.criterion);
                writeln!(out, "   - {}: {text}", rated.verdict.title())?;
            }
        }
        Ok(())
    }

    fn score(&self, out: &mut String, card: &Scorecard) -> std::fmt::Result {
        if !self.practice {
            let recommendation = card.recommendation.title().to_lowercase();
            writeln!(out, "\n**Recommendation: {recommendation}**")?;
        }
        writeln!(out, "\n{}", words::summary(card))?;
        for cap in &card.caps {
            writeln!(out, "\n> Capped: {}", cap.title())?;
        }
        writeln!(
            out,
            "\n| Dimension | Score | Predicted | What that looks like |"
        )?;
        writeln!(out, "| --- | ---: | ---: | --- |")?;
        for score in &card.dimensions {
            writeln!(
                out,
                "| {} | {} | {} | {} |",
                score.dimension.title(),
                words::percent(score.score),
                score
                    .predicted
                    .map_or_else(|| "none".into(), words::percent),
                anchor(score.dimension, score.score)
            )?;
        }
        for dimension in &card.not_exercised {
            writeln!(out, "| {} | not exercised | | |", dimension.title())?;
        }
        Ok(())
    }

    fn name(&self, id: &QuestionId) -> String {
        (self.question)(id).map_or_else(|| id.to_string(), |question| question.title.clone())
    }

    fn criterion(&self, attempt: &Attempt, id: &str) -> String {
        if id == HONEST_PLAN {
            return HONEST_PLAN_TEXT.to_owned();
        }
        (self.question)(&attempt.question)
            .and_then(|question| question.criteria.iter().find(|c| c.id == id))
            .map_or_else(
                || id.replace('-', " "),
                |c| c.text.prose().trim().to_owned(),
            )
    }

    fn quote(&self, attempt: &Attempt, id: &str) -> Option<String> {
        let question = (self.question)(&attempt.question)?;
        let criterion = question.criteria.iter().find(|c| c.id == id)?;
        let given = question.given();
        attempt
            .texts()
            .find_map(|text| evidence::quote(&evidence::own(text, &given), &criterion.signals))
    }
}

/// A candidate's words, so that Markdown shows them as they were written.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if "\\`*_[]<>|#".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempt::{
            Confidence, Rated, Spent,
            tests::{attempt, rated},
        },
        bank::{
            Dimension::{Communication, Fundamentals},
            Weight::{Essential, Expected},
        },
        time::Millis,
    };

    #[test]
    fn a_report_holds_the_score_the_evidence_and_the_answers() {
        let question = Question::try_from(crate::bank::tests::draft("a-b")).unwrap();
        let attempt = Attempt {
            answer: "Because <it> is_so.".into(),
            prediction: Some(Confidence::Sure),
            no_gos: vec![crate::bank::NoGo::SwallowedErrors],
            spent: Spent {
                budget: Some(Millis::minutes(5)),
                used: Millis::minutes(4),
                ..Spent::default()
            },
            ratings: vec![
                Rated {
                    criterion: "main".into(),
                    edge: true,
                    ..rated(Fundamentals, Essential, Verdict::Met)
                },
                Rated {
                    criterion: "gone".into(),
                    ..rated(Communication, Expected, Verdict::Missed)
                },
            ],
            ..attempt("a-b")
        };
        let find = |id: &QuestionId| (id.as_str() == "a-b").then_some(&question);
        let report = |practice| Report {
            title: "Warm-up",
            date: "today",
            practice,
            attempts: std::slice::from_ref(&attempt),
            question: &find,
        };
        let text = report(false).markdown();
        for part in [
            "# Warm-up · today",
            "**Recommendation: no**",
            "> Capped: You ticked a no-go",
            "| Fundamentals | 100 % | 90 % |",
            "| Code quality | not exercised |",
            "## Strengths\n\n- Says it. “Because \\<it\\> is\\_so.” (A title)",
            "## Risks\n\n- gone (A title)",
            "- **Edge cases**: met 1 of 1.",
            "1. **A title**, met 1 of 2 · 4 min of 5 min\n   - Met: Says it.\n   - Missed: gone",
        ] {
            assert!(text.contains(part), "{part}\nin\n{text}");
        }
        assert!(!report(true).markdown().contains("Recommendation"));
    }
}
