//! The business's side: its people, and the channels it meets customers through.

use super::Text;
use crate::base::{ChannelId, Colour, PersonId};

record! {
    /// A person or team who can be responsible for something.
    pub struct Person {
        head {
            /// The person's name within the document.
            id: PersonId => "id",
        }
        /// What people call them.
        name: Text => "name",
        /// The team they belong to.
        team: Text => "team",
        /// The colour of their sign.
        color: Option<Colour> => "color",
    }
}

record! {
    /// A way customer and brand meet.
    pub struct Channel {
        head {
            /// The channel's name within the document.
            id: ChannelId => "id",
        }
        /// What it is.
        kind: ChannelKind => "kind",
        /// Its title; empty for the standard name of its kind.
        title: Text => "title",
    }
}

keywords! {
    /// The channels that have a sign and a standard name.
    pub enum ChannelKind {
        /// Instagram.
        Instagram "instagram",
        /// A site.
        Website "website",
        /// A call.
        Phone "phone",
        /// E-mail.
        Email "email",
        /// Text messages.
        Sms "sms",
        /// WhatsApp.
        Whatsapp "whatsapp",
        /// Telegram.
        Telegram "telegram",
        /// A shop or office.
        Store "store",
        /// A delivery.
        Courier "courier",
        /// An app on the customer's device.
        App "app",
        /// A chat on the site or in the app.
        Chat "chat",
        /// A search engine.
        Search "search",
        /// Paid advertising.
        Ads "ads",
        /// An online meeting.
        Video "video",
        /// A fair, class, or meeting in person.
        Event "event",
        /// LinkedIn.
        Linkedin "linkedin",
        /// A friend, colleague, or partner.
        Referral "referral",
        /// Something else.
        #[default]
        Other "other",
    }
}
