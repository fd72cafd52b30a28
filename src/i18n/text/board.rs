//! The grid: adding, naming, moving, folding and removing its stages, steps, lanes and paths.

use crate::i18n::{Locale, Messages};
use crate::model::LaneKind;

messages! {
    table board;

    board_of(title: user) { fa: "نقشهٔ سفر مشتری: {title}", en: "Customer journey map: {title}" }
    board_keys {
        fa: "با کلیدهای جهت جابه‌جا شوید؛ Enter ویرایش می‌کند، فاصله کارت را بلند می‌کند یا می‌گذارد و Shift+F10 فهرست کارها را باز می‌کند.",
        en: "Move with the arrow keys. Enter edits, Space lifts or drops a card, Shift+F10 opens the menu."
    }
    cell_of(lane: user, stage: user) { fa: "{lane}، {stage}", en: "{lane}, {stage}" }

    remove { fa: "حذف", en: "Remove" }
    edit { fa: "ویرایش", en: "Edit" }
    fold { fa: "تا کردن", en: "Fold" }

    add_stage { fa: "مرحلهٔ تازه", en: "Add a stage" }
    stage_menu(stage: user) { fa: "کارهای مرحلهٔ {stage}", en: "Actions for the stage {stage}" }
    stage_title { fa: "نام مرحله", en: "Name of the stage" }
    stage_owners { fa: "مالک‌های مرحله", en: "Owners of the stage" }

    step_menu(step: user) { fa: "کارهای گام {step}", en: "Actions for the step {step}" }
    step_title { fa: "نام گام", en: "Name of the step" }
    untitled_step { fa: "گام بی‌نام", en: "Untitled step" }
    whole_stage { fa: "همهٔ مرحله", en: "The whole stage" }

    add_lane { fa: "لایهٔ تازه", en: "Add a lane" }
    lane_menu(lane: user) { fa: "کارهای لایهٔ {lane}", en: "Actions for the lane {lane}" }
    lane_title { fa: "نام لایه", en: "Name of the lane" }
    folded(cards: ours) { fa: "{cards}، تاشده", en: "{cards}, folded" }
    counted(n: count, noun: ours) { fa: "{n} {noun}", en: "{n} {noun}" }

    add_noun(noun: ours) { fa: "افزودن {noun}", en: "Add {noun}" }
    add_card_to(lane: user, stage: user) { fa: "کارت تازه در {lane}، {stage}", en: "Add a card to {lane}, {stage}" }
    no_owner { fa: "بدون مالک", en: "No owner yet" }
    no_channel { fa: "بدون کانال", en: "No channel yet" }

    path { fa: "راه", en: "Path" }
    path_wanted { fa: "خواستهٔ ما", en: "Wanted" }
    path_unwanted { fa: "ناخواسته", en: "Unwanted" }
    more_paths(n: count) { fa: "{n} راه دیگر", en: "{n} more paths", one: "{n} more path" }

    add_emotion { fa: "افزودن احساس", en: "Add an emotion" }
    add_emotion_at(place: user) { fa: "افزودن احساس در {place}", en: "Add an emotion at {place}" }
    curve_point(place: user, name: user, score: code) { fa: "{place}: {name}، {score}", en: "{place}: {name}, {score}" }
    curve_hint { fa: "نقطه را بالا یا پایین بکشید، یا کلیدهای بالا و پایین را بزنید.", en: "Drag the point up or down, or press the up and down keys." }
    curve_empty { fa: "هنوز احساسی نوشته نشده است.", en: "No emotions yet." }
    curve_starts(place: user, name: user, score: code) { fa: "آغاز در {place}: {name}، {score}", en: "Starts at {place}: {name}, {score}" }
    curve_peak(place: user, name: user, score: code) { fa: "بهترین در {place}: {name}، {score}", en: "Best at {place}: {name}, {score}" }
    curve_low(place: user, name: user, score: code) { fa: "بدترین در {place}: {name}، {score}", en: "Worst at {place}: {name}, {score}" }
    curve_ends(place: user, name: user, score: code) { fa: "پایان در {place}: {name}، {score}", en: "Ends at {place}: {name}, {score}" }
    curve_level(score: code) { fa: "همه‌جا یکسان، {score}", en: "The same throughout, {score}" }
}

messages! {
    board { fa: "نقشهٔ سفر مشتری", en: "Customer journey map" }
    board_size(stages: ours, steps: ours, lanes: ours, cards: ours) { fa: "{stages}، {steps}، {lanes}، {cards}", en: "{stages}, {steps}, {lanes}, {cards}" }
    cell_of_step(lane: user, stage: user, step: user) { fa: "{lane}، {stage}، {step}", en: "{lane}, {stage}, {step}" }
    empty_cell { fa: "خانهٔ خالی", en: "Empty cell" }
    empty_map { fa: "این نقشه هنوز مرحله‌ای ندارد.", en: "This map has no stages yet." }
    no_lanes { fa: "این نقشه هنوز لایه‌ای ندارد.", en: "This map has no lanes yet." }

    add { fa: "افزودن", en: "Add" }
    rename { fa: "تغییر نام", en: "Rename" }
    duplicate { fa: "تکثیر", en: "Duplicate" }
    cut { fa: "بریدن", en: "Cut" }
    copy { fa: "رونوشت", en: "Copy" }
    paste { fa: "چسباندن", en: "Paste" }
    select_all { fa: "انتخاب همه", en: "Select all" }
    unfold { fa: "باز کردن", en: "Unfold" }
    hide { fa: "پنهان کردن", en: "Hide" }
    show { fa: "نشان دادن", en: "Show" }
    move_up { fa: "بردن به بالا", en: "Move up" }
    move_down { fa: "بردن به پایین", en: "Move down" }
    move_earlier { fa: "بردن به قبل", en: "Move earlier" }
    move_later { fa: "بردن به بعد", en: "Move later" }
    move_by_dragging { fa: "کشیدن برای جابه‌جایی", en: "Drag to move" }

    add_stage_before(stage: user) { fa: "مرحلهٔ تازه پیش از {stage}", en: "Add a stage before {stage}" }
    join_stages { fa: "ادغام با مرحلهٔ بعد", en: "Merge with the next stage" }
    split_stage { fa: "تقسیم مرحله از اینجا", en: "Split the stage here" }
    add_stage_after(stage: user) { fa: "مرحلهٔ تازه پس از {stage}", en: "Add a stage after {stage}" }
    rename_stage(stage: user) { fa: "تغییر نام مرحلهٔ {stage}", en: "Rename the stage {stage}" }
    remove_stage(stage: user) { fa: "حذف مرحلهٔ {stage}", en: "Remove the stage {stage}" }
    move_stage_earlier(stage: user) { fa: "بردن مرحلهٔ {stage} به قبل", en: "Move the stage {stage} earlier" }
    move_stage_later(stage: user) { fa: "بردن مرحلهٔ {stage} به بعد", en: "Move the stage {stage} later" }
    stage_kind { fa: "نوع مرحله", en: "Kind of stage" }
    stage_description { fa: "در این مرحله چه می‌گذرد؟", en: "What happens in this stage?" }
    next_stage { fa: "مرحلهٔ بعدی", en: "Next stage" }
    previous_stage { fa: "مرحلهٔ پیشین", en: "Previous stage" }

    add_step { fa: "گام تازه", en: "Add a step" }
    add_step_to(stage: user) { fa: "گام تازه در {stage}", en: "Add a step to {stage}" }
    rename_step(step: user) { fa: "تغییر نام گام {step}", en: "Rename the step {step}" }
    remove_step(step: user) { fa: "حذف گام {step}", en: "Remove the step {step}" }
    move_step_earlier(step: user) { fa: "بردن گام {step} به قبل", en: "Move the step {step} earlier" }
    move_step_later(step: user) { fa: "بردن گام {step} به بعد", en: "Move the step {step} later" }

    add_lane_named(lane: ours) { fa: "افزودن لایهٔ {lane}", en: "Add the lane {lane}" }
    add_lane_above(lane: user) { fa: "لایهٔ تازه بالای {lane}", en: "Add a lane above {lane}" }
    add_lane_below(lane: user) { fa: "لایهٔ تازه زیر {lane}", en: "Add a lane below {lane}" }
    rename_lane(lane: user) { fa: "تغییر نام لایهٔ {lane}", en: "Rename the lane {lane}" }
    remove_lane(lane: user) { fa: "حذف لایهٔ {lane}", en: "Remove the lane {lane}" }
    move_lane_up(lane: user) { fa: "بردن لایهٔ {lane} به بالا", en: "Move the lane {lane} up" }
    move_lane_down(lane: user) { fa: "بردن لایهٔ {lane} به پایین", en: "Move the lane {lane} down" }
    fold_lane(lane: user) { fa: "تا کردن لایهٔ {lane}", en: "Fold the lane {lane}" }
    unfold_lane(lane: user) { fa: "باز کردن لایهٔ {lane}", en: "Unfold the lane {lane}" }
    hide_lane(lane: user) { fa: "پنهان کردن لایهٔ {lane}", en: "Hide the lane {lane}" }
    show_lane(lane: user) { fa: "نشان دادن لایهٔ {lane}", en: "Show the lane {lane}" }
    lane_kind { fa: "نوع لایه", en: "Kind of lane" }
    fold_all_lanes { fa: "تا کردن همهٔ لایه‌ها", en: "Fold all lanes" }
    unfold_all_lanes { fa: "باز کردن همهٔ لایه‌ها", en: "Unfold all lanes" }
    n_hidden_lanes(n: count) { fa: "{n} لایهٔ پنهان", en: "{n} hidden lanes", one: "{n} hidden lane" }

    add_card { fa: "کارت تازه", en: "Add a card" }
    answer_this_pain { fa: "فرصتی برای این درد بنویسید", en: "Write an opportunity for this pain point" }
    pain_unanswered { fa: "این درد هنوز فرصتی ندارد.", en: "This pain point has no opportunity yet." }
    channel_not_used(persona: user) { fa: "{persona} این کانال را به کار نمی‌برد", en: "{persona} does not use this channel" }
    more_cards(n: count) { fa: "{n} کارت دیگر", en: "{n} more cards", one: "{n} more card" }

    add_path { fa: "راه تازه", en: "Add a path" }
    path_from_to(from: user, to: user) { fa: "از {from} به {to}", en: "From {from} to {to}" }
    path_out_of(from: user) { fa: "خروج از {from}", en: "Leaves at {from}" }
    path_out { fa: "بیرون از سفر", en: "Out of the journey" }
    path_label { fa: "در این راه چه می‌گذرد؟", en: "What happens on this path?" }
    path_label_example { fa: "نمونه: باز هم مقایسه می‌کند", en: "For example: goes back to compare" }
    path_probability { fa: "سهم مشتریانی که از آن می‌روند", en: "Share of customers who take it" }
    remove_path { fa: "حذف راه", en: "Remove the path" }

    curve { fa: "منحنی احساس", en: "Emotion curve" }
}

/// A point of the emotion curve, for its spoken summary.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint<'a> {
    /// The stage or step it stands at.
    pub place: &'a str,
    /// What the feeling is called.
    pub name: &'a str,
    /// How it feels.
    pub score: crate::model::Score,
}

impl Messages {
    /// What a folded lane says: how many of its cards it hides.
    pub fn folded_lane(self, kind: LaneKind, n_cards: usize) -> String {
        self.folded(&self.n_cards_of(kind, n_cards))
    }

    /// A number of cards of a lane, in the lane's own words: “8 thoughts”.
    pub fn n_cards_of(self, kind: LaneKind, n_cards: usize) -> String {
        let noun = if n_cards == 1 {
            self.card_noun(kind)
        } else {
            self.card_noun_counted(kind)
        };
        self.counted(n_cards, noun)
    }

    /// The size of a map in words.
    pub fn map_size(
        self,
        n_stages: usize,
        n_steps: usize,
        n_lanes: usize,
        n_cards: usize,
    ) -> String {
        self.board_size(
            &self.n_stages(n_stages),
            &self.n_steps(n_steps),
            &self.n_lanes(n_lanes),
            &self.n_cards(n_cards),
        )
    }

    /// The emotion curve in a sentence: where it starts, is best and worst, and ends.
    pub fn curve_summary(self, points: &[CurvePoint<'_>]) -> String {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return self.curve_empty().into();
        };
        // Of equal points the first is told, which `max_by_key` alone would not do.
        let peak = points
            .iter()
            .rev()
            .max_by_key(|point| point.score)
            .unwrap_or(first);
        let low = points
            .iter()
            .min_by_key(|point| point.score)
            .unwrap_or(first);
        let score = |point: &CurvePoint<'_>| self.locale().score(point.score);
        if peak.score == low.score {
            return self.ended(self.curve_level(&score(first)));
        }
        let parts = [
            self.curve_starts(first.place, first.name, &score(first)),
            self.curve_peak(peak.place, peak.name, &score(peak)),
            self.curve_low(low.place, low.name, &score(low)),
            self.curve_ends(last.place, last.name, &score(last)),
        ];
        self.ended(parts.join(match self.locale() {
            Locale::Fa => "؛ ",
            Locale::En => "; ",
        }))
    }

    fn ended(self, mut sentence: String) -> String {
        sentence.push('.');
        sentence
    }
}
