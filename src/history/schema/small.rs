//! Small records that are replaced: the settings, and when everything was last exported.

use serde::{Deserialize, Serialize};

use super::{Kind, Unreadable, read, write};
use crate::{
    settings::{Clock, Settings},
    time::UnixMillis,
};

#[derive(Serialize, Deserialize)]
enum ClockV1 {
    #[serde(rename = "digits")]
    Digits,
    #[serde(rename = "line")]
    Line,
    #[serde(rename = "hidden")]
    Hidden,
}

#[derive(Serialize, Deserialize)]
struct SettingsV1 {
    clock: ClockV1,
    keys: bool,
}

/// The settings as they are stored.
#[must_use]
pub fn write_settings(settings: Settings) -> String {
    write(&SettingsV1 {
        clock: match settings.clock {
            Clock::Digits => ClockV1::Digits,
            Clock::Line => ClockV1::Line,
            Clock::Hidden => ClockV1::Hidden,
        },
        keys: settings.keys,
    })
}

/// The settings in a stored record.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn settings(text: &str) -> Result<Settings, Unreadable> {
    let raw: SettingsV1 = read(Kind::Settings, text)?;
    Ok(Settings {
        clock: match raw.clock {
            ClockV1::Digits => Clock::Digits,
            ClockV1::Line => Clock::Line,
            ClockV1::Hidden => Clock::Hidden,
        },
        keys: raw.keys,
    })
}

#[derive(Serialize, Deserialize)]
struct BackupV1 {
    t: UnixMillis,
}

/// The time of the last full export as it is stored.
#[must_use]
pub fn write_backup(at: UnixMillis) -> String {
    write(&BackupV1 { t: at })
}

/// The time of the last full export.
///
/// # Errors
/// If the record is damaged or newer than this program.
pub fn backup(text: &str) -> Result<UnixMillis, Unreadable> {
    Ok(read::<BackupV1>(Kind::Backup, text)?.t)
}
