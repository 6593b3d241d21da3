//! What the session does about everything that is stored: it runs the Data page's state and lends it the
//! bank and the past.

use super::{
    Content, Effect, Session,
    data::{self, Ask, Format, Note},
};
use crate::{
    bank::{Question, QuestionId},
    exchange::{File, anki, csv, json, report},
    history::{Commit, Entries, Key, load, schema},
    round::Now,
};

impl Session {
    /// Everything that is stored.
    #[must_use]
    pub fn data(&self) -> &data::Data {
        &self.data
    }

    /// What an event about everything that is stored comes to. Not inlined, since most rounds never need it and
    /// browsers compile what is called: see `ui/pages.rs`.
    #[inline(never)]
    pub(super) fn data_event(&mut self, event: data::Event, now: Now) -> Vec<Effect> {
        let mut effects = Vec::new();
        // What was written in the last half second belongs to everything.
        if matches!(
            event,
            data::Event::Merge | data::Event::Erase | data::Event::Export(_)
        ) {
            effects.extend(self.live.as_mut().and_then(|live| live.flush(now)));
        }
        let compared = event.is_comparison();
        for ask in self.data.step(event, now.wall) {
            match ask {
                Ask::Run(effect) => effects.push(Effect::Data(effect)),
                Ask::Make(format, entries) => effects.extend(self.make(format, entries, now)),
                Ask::Forget => {
                    self.live = None;
                    self.elsewhere = false;
                    self.settings = crate::settings::Settings::default();
                    if !std::mem::take(&mut self.past).is_unread() {
                        effects.push(Effect::ReadHistory);
                    }
                }
                Ask::Keep(records) => self.keep_texts(records),
                Ask::ReadHistory if self.past.is_unread() => {}
                Ask::ReadHistory => effects.push(Effect::ReadHistory),
                Ask::RetrySaving => effects.extend(self.saving.retry()),
            }
        }
        // Damaged records that were found before the second store came are looked for there now.
        if compared && !self.troubles().is_empty() {
            effects.extend(self.data.found_troubles().map(Effect::Data));
        }
        effects.extend(self.anki(now));
        effects
    }

    /// The file of all records in this format.
    fn make(&mut self, format: Format, entries: Entries, now: Now) -> Vec<Effect> {
        let catalogue = self.library.catalogue();
        let mut effects = Vec::new();
        let file = match format {
            Format::Json => {
                effects.push(Effect::Commit(Commit::one(
                    Key::Backup,
                    schema::write_backup(now.wall),
                )));
                if let Some(history) = self.past.history_mut() {
                    history.keep_export(now.wall);
                }
                json::file(&entries, now.wall)
            }
            Format::Csv => csv::file(&load(entries).history, catalogue, now.wall),
            _ => report::file(&load(entries).history, catalogue, now.wall),
        };
        effects.push(self.save(file));
        effects.push(Effect::Data(data::Effect::Survey));
        effects
    }

    fn save(&mut self, file: File) -> Effect {
        self.data.note = Some(Note::Saved(file.name.clone()));
        Effect::Data(data::Effect::Save(file))
    }

    /// Texts that came from the second store, into the past.
    fn keep_texts(&mut self, records: Vec<(String, String)>) {
        if let Some(history) = self.past.history_mut() {
            let full = load(records).history;
            for attempt in full.attempts() {
                let here = full.is_without_texts(&attempt.round, attempt.place);
                if !here {
                    history.keep_attempt(attempt.clone());
                }
            }
        }
    }

    /// The file for Anki, once every question of it is here; what is missing is asked for.
    pub(super) fn anki(&mut self, now: Now) -> Vec<Effect> {
        let Some(format) = self.data.anki else {
            return vec![];
        };
        if let Some(why) = self.library.failure().map(str::to_owned) {
            return self.no_anki(why);
        }
        let mut effects = Vec::new();
        let due = format == Format::AnkiDue;
        if due && let Some(read) = self.want_past() {
            return vec![read];
        }
        let Some(catalogue) = self.library.catalogue() else {
            effects.extend(self.library.want_catalogue());
            return effects;
        };
        let wanted: Vec<QuestionId> = match self.practice() {
            Some(practice) if due => practice
                .due(self.zone().end_of_day(now.wall))
                .into_iter()
                .map(|(question, _)| question.clone())
                .filter(|question| catalogue.get(question).is_some())
                .collect(),
            _ => {
                let entries = catalogue.entries().iter();
                entries.map(|entry| entry.id.clone()).collect()
            }
        };
        if wanted.is_empty() {
            return self.no_anki("Nothing is due today, so there is nothing to export.".into());
        }
        let mut failure = None;
        let mut here: Vec<&Question> = Vec::new();
        for question in &wanted {
            match self.library.content(question) {
                Content::Ready(question) => here.push(question),
                Content::Failed(why) => failure = Some(why.to_owned()),
                Content::Loading | Content::Missing => {}
            }
        }
        if let Some(why) = failure {
            return self.no_anki(why);
        }
        if here.len() == wanted.len() {
            let file = anki::file(here, now.wall);
            self.data.anki = None;
            return vec![self.save(file)];
        }
        for question in &wanted {
            effects.extend(self.library.want(question));
        }
        effects
    }

    fn no_anki(&mut self, why: String) -> Vec<Effect> {
        self.data.anki = None;
        self.data.note = Some(Note::Failed(why));
        vec![]
    }
}

#[cfg(test)]
mod tests;
