//! What the steps that can be undone are called; each follows “Undo:”.

use crate::edit::Label;
use crate::i18n::{Messages, isolate};

messages! {
    table step;

    step_add_cards(n: words) { fa: "افزودن {n} کارت", en: "add {n} cards", one: "add card" }
    step_edit_card { fa: "ویرایش کارت", en: "edit card" }
    step_move_cards(n: words) { fa: "جابه‌جایی {n} کارت", en: "move {n} cards", one: "move card" }
    step_move_card { fa: "جابه‌جایی کارت", en: "move card" }
    step_remove_cards(n: words) { fa: "حذف {n} کارت", en: "remove {n} cards", one: "remove card" }
    step_remove_card { fa: "حذف کارت", en: "remove card" }
    step_vote { fa: "رأی دادن", en: "vote" }
    step_comment { fa: "نظر دادن", en: "comment" }
    step_set_emotion { fa: "تغییر احساس", en: "change emotion" }
    step_add_lane { fa: "افزودن لایه", en: "add lane" }
    step_edit_lane { fa: "ویرایش لایه", en: "edit lane" }
    step_move_lane { fa: "جابه‌جایی لایه", en: "move lane" }
    step_remove_lane { fa: "حذف لایه", en: "remove lane" }
    step_add_stage { fa: "افزودن مرحله", en: "add stage" }
    step_edit_stage { fa: "ویرایش مرحله", en: "edit stage" }
    step_move_stage { fa: "جابه‌جایی مرحله", en: "move stage" }
    step_remove_stage { fa: "حذف مرحله", en: "remove stage" }
    step_add_step { fa: "افزودن گام", en: "add step" }
    step_edit_step { fa: "ویرایش گام", en: "edit step" }
    step_move_step { fa: "جابه‌جایی گام", en: "move step" }
    step_remove_step { fa: "حذف گام", en: "remove step" }
    step_edit_map { fa: "ویرایش مشخصات نقشه", en: "edit map details" }
    step_add_persona { fa: "افزودن پرسونا", en: "add persona" }
    step_edit_persona { fa: "ویرایش پرسونا", en: "edit persona" }
    step_remove_persona { fa: "حذف پرسونا", en: "remove persona" }
    step_edit_people { fa: "ویرایش افراد و کانال‌ها", en: "edit people and channels" }
    step_edit_link { fa: "ویرایش پیوند", en: "edit link" }
    step_edit_path { fa: "ویرایش راه", en: "edit path" }
    step_edit_improvement { fa: "ویرایش بهبود", en: "edit improvement" }
    step_replace { fa: "جایگزینی نقشه", en: "replace map" }
}

impl Messages {
    /// What a step that can be undone is called.
    pub fn label(self, label: &Label) -> String {
        match label {
            Label::AddCards(n_cards) => return self.step_add_cards(*n_cards),
            Label::EditCard => self.step_edit_card(),
            Label::MoveCards(1) => self.step_move_card(),
            Label::MoveCards(n_cards) => return self.step_move_cards(*n_cards),
            Label::RemoveCards(1) => self.step_remove_card(),
            Label::RemoveCards(n_cards) => return self.step_remove_cards(*n_cards),
            Label::Vote => self.step_vote(),
            Label::Comment => self.step_comment(),
            Label::SetEmotion => self.step_set_emotion(),
            Label::AddLane => self.step_add_lane(),
            Label::EditLane => self.step_edit_lane(),
            Label::MoveLane => self.step_move_lane(),
            Label::RemoveLane => self.step_remove_lane(),
            Label::AddStage => self.step_add_stage(),
            Label::EditStage => self.step_edit_stage(),
            Label::MoveStage => self.step_move_stage(),
            Label::RemoveStage => self.step_remove_stage(),
            Label::AddStep => self.step_add_step(),
            Label::EditStep => self.step_edit_step(),
            Label::MoveStep => self.step_move_step(),
            Label::RemoveStep => self.step_remove_step(),
            Label::EditMap => self.step_edit_map(),
            Label::AddPersona => self.step_add_persona(),
            Label::EditPersona => self.step_edit_persona(),
            Label::RemovePersona => self.step_remove_persona(),
            Label::EditPeople => self.step_edit_people(),
            Label::EditLink => self.step_edit_link(),
            Label::EditPath => self.step_edit_path(),
            Label::EditImprovement => self.step_edit_improvement(),
            Label::Replace => self.step_replace(),
            Label::Named(name) => return isolate(name),
        }
        .into()
    }
}
