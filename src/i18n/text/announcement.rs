//! What a screen reader says when something happens on the map.

use crate::i18n::Messages;

/// Where a card stands, for announcements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The stage's title.
    pub stage: &'a str,
    /// The step's title, where the stage has steps.
    pub step: Option<&'a str>,
    /// The lane's title.
    pub lane: &'a str,
    /// The place among the cell's cards, from 1.
    pub position: usize,
    /// How many cards the cell has.
    pub total: usize,
}

messages! {
    table announcement;

    spot(stage: user, lane: user, position: count, total: count) {
        fa: "مرحلهٔ {stage}، لایهٔ {lane}، جای {position} از {total}",
        en: "stage {stage}, lane {lane}, position {position} of {total}"
    }
    spot_in_step(stage: user, step: user, lane: user, position: count, total: count) {
        fa: "مرحلهٔ {stage}، گام {step}، لایهٔ {lane}، جای {position} از {total}",
        en: "stage {stage}, step {step}, lane {lane}, position {position} of {total}"
    }
    said_moved(spot: ours) { fa: "کارت جابه‌جا شد: {spot}.", en: "Card moved to {spot}." }
    said_lifted(spot: ours) { fa: "کارت بلند شد: {spot}. با کلیدهای جهت ببرید، با فاصله بگذارید، با Esc برگردانید.", en: "Card lifted from {spot}. Arrow keys move it, Space drops it, Escape puts it back." }
    said_dropped(spot: ours) { fa: "کارت گذاشته شد: {spot}.", en: "Card dropped at {spot}." }
    said_put_back(spot: ours) { fa: "جابه‌جایی لغو شد؛ کارت برگشت: {spot}.", en: "Move cancelled; the card is back at {spot}." }
    said_undone(step: ours) { fa: "واگرد شد: {step}.", en: "Undone: {step}." }
    said_redone(step: ours) { fa: "ازنو انجام شد: {step}.", en: "Redone: {step}." }
    said_stage_moved(stage: user, position: count, total: count) { fa: "مرحلهٔ {stage} اکنون {position} از {total} است.", en: "Stage {stage} is now {position} of {total}." }
    said_step_moved(step: user, position: count, total: count) { fa: "گام {step} اکنون {position} از {total} است.", en: "Step {step} is now {position} of {total}." }
    said_lane_moved(lane: user, position: count, total: count) { fa: "لایهٔ {lane} اکنون {position} از {total} است.", en: "Lane {lane} is now {position} of {total}." }
    removed_cards(n: words) { fa: "{n} کارت حذف شد.", en: "{n} cards removed.", one: "Card removed." }
    said_edge { fa: "از این پیش‌تر خانه‌ای نیست.", en: "No cell further on." }
}

messages! {
    said_over(spot: ours) { fa: "{spot}.", en: "Over {spot}." }
    said_cancelled { fa: "لغو شد.", en: "Cancelled." }
    said_selected(n: words) { fa: "{n} کارت انتخاب شد.", en: "{n} cards selected.", one: "{n} card selected." }
    said_unselected { fa: "هیچ کارتی انتخاب نشده است.", en: "Nothing selected." }
    said_done(step: ours) { fa: "انجام شد: {step}.", en: "Done: {step}." }
    said_editing(noun: ours) { fa: "در حال ویرایش {noun}. Enter ذخیره می‌کند، Esc متن پیشین را برمی‌گرداند.", en: "Editing the {noun}. Enter saves, Escape restores the text." }
    said_saved_text { fa: "نوشته ذخیره شد.", en: "Text saved." }
    said_restored_text { fa: "متن پیشین برگشت.", en: "Text restored." }
    said_score(name: user, score: code) { fa: "{name}، {score}.", en: "{name}, {score}." }
    said_score_limit { fa: "بیش از این نمی‌رود.", en: "It goes no further." }
    said_folded(lane: user) { fa: "لایهٔ {lane} تا شد.", en: "Lane {lane} folded." }
    said_unfolded(lane: user) { fa: "لایهٔ {lane} باز شد.", en: "Lane {lane} unfolded." }
    said_saved { fa: "نقشه ذخیره شد.", en: "Map saved." }
    said_not_saved { fa: "نقشه ذخیره نشد.", en: "The map could not be saved." }
    said_zoom(share: percent) { fa: "بزرگ‌نمایی {share}.", en: "Zoom {share}." }
    said_language(name: ours) { fa: "زبان: {name}.", en: "Language: {name}." }
    said_theme(name: ours) { fa: "پوسته: {name}.", en: "Theme: {name}." }
    said_read_only { fa: "نقشه تنها خواندنی است.", en: "The map is read-only." }
}

impl Messages {
    /// Where a card stands, in words.
    pub fn at(self, spot: &Spot<'_>) -> String {
        match spot.step {
            Some(step) => self.spot_in_step(spot.stage, step, spot.lane, spot.position, spot.total),
            None => self.spot(spot.stage, spot.lane, spot.position, spot.total),
        }
    }
}
