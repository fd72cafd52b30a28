//! When a map is written: a pure function of what happened and when.

use super::Failure;
use crate::base::Instant;

/// The rhythm of saving one map.
///
/// Whoever owns it reports what happens, asks [`Autosave::next`] what to do,
/// does it, reports how it went, and asks again.
#[derive(Clone, Debug)]
pub struct Autosave {
    is_on: bool,
    is_read: bool,
    /// When the oldest and the latest change that is not written yet were made.
    unsaved: Option<(Instant, Instant)>,
    is_busy: bool,
    is_urgent: bool,
    trouble: Option<Trouble>,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing, until something is reported.
    Rest,
    /// Ask again after that many milliseconds.
    Wait(u32),
    /// Read what is stored, then report [`Autosave::was_read`] or [`Autosave::failed`].
    Read,
    /// Write the map, then report [`Autosave::was_written`] or [`Autosave::failed`].
    Write,
}

/// How saving goes, as people and hosts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing is kept.
    Off,
    /// A change is yet to be written.
    Saving,
    /// Everything is written.
    Saved,
    /// Writing failed and is tried again.
    Retrying,
    /// There is no room; it is tried again.
    Quota,
    /// The store is denied; it is tried again.
    Unavailable,
}

#[derive(Clone, Copy, Debug)]
struct Trouble {
    failure: Failure,
    n_failures: u32,
    retry_at: Instant,
}

/// A change is written when nobody has typed for that long, …
const QUIET_MILLIS: i64 = 200;
/// … but at the latest that long after it was made.
const LATEST_MILLIS: i64 = 300;
const FIRST_RETRY_MILLIS: i64 = 1_000;
const LAST_RETRY_MILLIS: i64 = 60_000;

impl Autosave {
    /// Saving that is off: nothing is read or written.
    pub fn off() -> Self {
        Self {
            is_on: false,
            is_read: false,
            unsaved: None,
            is_busy: false,
            is_urgent: false,
            trouble: None,
        }
    }

    /// Saving that begins with reading what is stored.
    pub fn on() -> Self {
        Self {
            is_on: true,
            ..Self::off()
        }
    }

    /// The map changed.
    pub fn changed(&mut self, now: Instant) {
        let oldest = self.unsaved.map_or(now, |(oldest, _)| oldest.min(now));
        self.unsaved = Some((oldest, now));
    }

    /// What is stored was read; from now on it may be written over.
    pub fn was_read(&mut self) {
        self.is_busy = false;
        self.is_read = true;
        self.trouble = None;
    }

    /// What [`Next::Write`] asked for is done.
    pub fn was_written(&mut self) {
        self.is_busy = false;
        self.trouble = None;
        self.is_urgent &= self.unsaved.is_some();
    }

    /// What [`Next::Read`] or [`Next::Write`] asked for failed.
    pub fn failed(&mut self, failure: Failure, now: Instant) {
        self.is_busy = false;
        self.is_urgent = false;
        if self.is_read {
            self.changed(now);
        }
        let n_failures = self.trouble.map_or(0, |trouble| trouble.n_failures);
        let wait_millis = FIRST_RETRY_MILLIS
            .saturating_mul(1 << n_failures.min(6))
            .min(LAST_RETRY_MILLIS);
        self.trouble = Some(Trouble {
            failure,
            n_failures: n_failures.saturating_add(1),
            retry_at: after(now, wait_millis),
        });
    }

    /// Everything is to be written at once: the page may go away, or somebody asked for it.
    pub fn flush(&mut self) {
        self.is_urgent = self.unsaved.is_some() || self.is_busy;
    }

    /// What to do now; what is to be read or written counts as begun.
    pub fn next(&mut self, now: Instant) -> Next {
        if !self.is_on || self.is_busy {
            return Next::Rest;
        }
        if self.is_read && self.unsaved.is_none() {
            return Next::Rest;
        }
        let due = self.due(now);
        if due > now && !self.is_urgent {
            let wait_millis = due.millis().saturating_sub(now.millis());
            return Next::Wait(u32::try_from(wait_millis).unwrap_or(u32::MAX));
        }
        self.is_busy = true;
        if self.is_read {
            self.unsaved = None;
            self.is_urgent = false;
            Next::Write
        } else {
            Next::Read
        }
    }

    /// How saving goes.
    pub fn status(&self) -> Status {
        if !self.is_on {
            return Status::Off;
        }
        match self.trouble.map(|trouble| trouble.failure) {
            Some(Failure::Quota) => Status::Quota,
            Some(Failure::Unavailable) => Status::Unavailable,
            Some(
                Failure::Conflict | Failure::Corrupt | Failure::NewerSchema | Failure::Network,
            ) => Status::Retrying,
            None if self.is_dirty() => Status::Saving,
            None => Status::Saved,
        }
    }

    /// Is there a change that is not safely written?
    pub fn is_dirty(&self) -> bool {
        self.unsaved.is_some() || (self.is_busy && self.is_read)
    }

    /// When the next read or write is due; never further off than its longest wait,
    /// so that a clock that was set back does not stop saving.
    fn due(&self, now: Instant) -> Instant {
        if let Some(trouble) = self.trouble {
            return trouble.retry_at.min(after(now, LAST_RETRY_MILLIS));
        }
        match self.unsaved {
            Some((oldest, latest)) if self.is_read => after(latest, QUIET_MILLIS)
                .min(after(oldest, LATEST_MILLIS))
                .min(after(now, LATEST_MILLIS)),
            Some(_) | None => now,
        }
    }
}

impl Status {
    /// The word hosts read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Saving => "saving",
            Self::Saved => "saved",
            Self::Retrying => "retrying",
            Self::Quota => "quota",
            Self::Unavailable => "unavailable",
        }
    }
}

fn after(moment: Instant, millis: i64) -> Instant {
    Instant::from_millis(moment.millis().saturating_add(millis))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays a story and tells what was done when.
    ///
    /// Each line is a time in milliseconds and what happens: `change`, `flush`,
    /// `ok` or a failure's word for whatever was begun last, or `end`. Between
    /// the lines time goes on from one waking to the next. Reading succeeds by
    /// itself unless the story says `unread`.
    #[track_caller]
    fn play(story: &str) -> String {
        let mut autosave = Autosave::on();
        let mut told = Vec::new();
        let mut now = 0;
        if !story.contains("unread") {
            assert_eq!(autosave.next(Instant::from_millis(0)), Next::Read);
            autosave.was_read();
        }
        for line in story.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (time, event) = line.split_once(' ').unwrap();
            let time: i64 = time.parse().unwrap();
            while let Some(wake) = wake(&mut autosave, now, &mut told).filter(|wake| *wake <= time)
            {
                now = wake;
            }
            now = time;
            let moment = Instant::from_millis(now);
            match event {
                "change" => autosave.changed(moment),
                "flush" => autosave.flush(),
                "ok" => autosave.was_written(),
                "read" => autosave.was_read(),
                "unread" | "end" => {}
                word => autosave.failed(Failure::from_word(word).unwrap(), moment),
            }
        }
        let _ = wake(&mut autosave, now, &mut told);
        told.push(autosave.status().word().into());
        told.join(", ")
    }

    /// Asks what to do, notes what was begun, and tells when to ask again.
    fn wake(autosave: &mut Autosave, now: i64, told: &mut Vec<String>) -> Option<i64> {
        match autosave.next(Instant::from_millis(now)) {
            Next::Rest => None,
            Next::Wait(millis) => Some(now + i64::from(millis)),
            Next::Read => {
                told.push(format!("read at {now}"));
                None
            }
            Next::Write => {
                told.push(format!("write at {now}"));
                None
            }
        }
    }

    #[test]
    fn a_change_is_written_once_it_is_quiet() {
        assert_eq!(play("10 change\n 1000 ok"), "write at 210, saved");
        assert_eq!(
            play("10 change\n 100 change\n 1000 ok"),
            "write at 300, saved"
        );
    }

    #[test]
    fn typing_on_and_on_is_written_every_third_of_a_second() {
        let typing: String = (0..10)
            .map(|idx| format!("{} change\n", 10 + idx * 100))
            .collect();
        assert_eq!(play(&format!("{typing} 1200 end")), "write at 310, saving");
        let after_a_rest = "10 change\n 110 change\n 210 change\n 315 ok\n \
             610 change\n 700 change\n 800 change\n 900 change\n 2000 ok";
        assert_eq!(play(after_a_rest), "write at 310, write at 910, saved");
    }

    #[test]
    fn a_flush_writes_at_once() {
        assert_eq!(play("10 change\n 20 flush\n 21 end"), "write at 20, saving");
        assert_eq!(play("20 flush\n 1000 end"), "saved");
    }

    #[test]
    fn a_change_during_a_write_is_written_after_it() {
        assert_eq!(
            play("10 change\n 400 change\n 900 ok\n 1000 ok"),
            "write at 210, write at 900, saved"
        );
        assert_eq!(
            play("10 change\n 400 change\n 410 flush\n 420 ok\n 421 end"),
            "write at 210, write at 420, saving"
        );
    }

    #[test]
    fn nothing_is_written_before_the_first_read() {
        assert_eq!(
            play("0 unread\n 10 change\n 5000 flush\n 9000 end"),
            "read at 0, saving"
        );
        assert_eq!(
            play("0 unread\n 10 change\n 5000 read\n 6000 ok"),
            "read at 0, write at 5000, saved"
        );
        assert_eq!(
            play("0 unread\n 10 UNAVAILABLE\n 20 change\n 2000 read\n 3000 ok"),
            "read at 0, read at 1010, write at 2000, saved"
        );
    }

    #[test]
    fn failures_are_tried_again_ever_later() {
        let mut autosave = Autosave::on();
        autosave.next(Instant::from_millis(0));
        autosave.was_read();
        autosave.changed(Instant::from_millis(0));
        let mut now = 500;
        let mut waits = Vec::new();
        for _ in 0..9 {
            assert_eq!(autosave.next(Instant::from_millis(now)), Next::Write);
            autosave.failed(Failure::Network, Instant::from_millis(now));
            let Next::Wait(millis) = autosave.next(Instant::from_millis(now)) else {
                panic!("no wait");
            };
            waits.push(millis / 1000);
            now += i64::from(millis);
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    #[test]
    fn trouble_is_told_until_a_write_succeeds() {
        for (word, status) in [
            ("QUOTA", "quota"),
            ("UNAVAILABLE", "unavailable"),
            ("NETWORK", "retrying"),
        ] {
            let story = format!("10 change\n 320 {word}\n 400 change\n 900 end");
            assert_eq!(play(&story), format!("write at 210, {status}"));
            assert_eq!(
                play(&format!("{story}\n 1400 ok")),
                "write at 210, write at 1320, saved"
            );
            assert_eq!(
                play(&format!("{story}\n 950 flush\n 960 ok")),
                "write at 210, write at 950, saved"
            );
        }
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_stop_saving() {
        let mut autosave = Autosave::on();
        autosave.next(Instant::from_millis(0));
        autosave.was_read();
        autosave.changed(Instant::from_millis(1_000_000));
        assert_eq!(autosave.next(Instant::from_millis(0)), Next::Wait(300));
        autosave.changed(Instant::from_millis(100));
        assert_eq!(autosave.next(Instant::from_millis(400)), Next::Write);
    }

    #[test]
    fn saving_that_is_off_does_nothing() {
        let mut autosave = Autosave::off();
        autosave.changed(Instant::from_millis(0));
        autosave.flush();
        assert_eq!(autosave.next(Instant::from_millis(9_000)), Next::Rest);
        assert_eq!(autosave.status(), Status::Off);
    }
}
