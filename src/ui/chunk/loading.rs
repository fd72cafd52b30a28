//! How the editor waits for a chunk's file: all that the splitter's macro asks for, under the names
//! it asks for.
//!
//! The bindings fetch a file once however often it is asked for, so nothing is remembered here.

#![expect(
    unsafe_code,
    reason = "the bindings answer through a function and an address of the editor's choice"
)]

pub(super) use super::ChunkMissing as SplitLoaderError;

pub(super) mod rt {
    use std::cell::Cell;
    use std::ffi::c_void;
    use std::future::poll_fn;
    use std::pin::Pin;
    use std::rc::Rc;
    use std::task::{Poll, Waker};

    use super::SplitLoaderError;

    /// What the bindings call once: the address they were given, and whether the file is there.
    pub(in super::super) type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

    /// What has the bindings load a file.
    pub(in super::super) type LoadFn = unsafe extern "C" fn(LoadCallbackFn, *const c_void);

    /// One chunk's file.
    #[derive(Debug)]
    pub(in super::super) struct LazySplitLoader(LoadFn);

    impl LazySplitLoader {
        /// # Safety
        /// `load` calls what it is given exactly once, with the address it is given.
        pub(in super::super) const unsafe fn new(load: LoadFn) -> Self {
            Self(load)
        }
    }

    /// A file that is waited for.
    #[derive(Default)]
    struct Waiting {
        is_there: Cell<Option<bool>>,
        waker: Cell<Option<Waker>>,
    }

    /// Waits until a chunk's file is there; asking again after a failure tries again.
    pub(in super::super) async fn ensure_loaded(
        loader: Pin<&LazySplitLoader>,
    ) -> Result<(), SplitLoaderError> {
        let waiting = Rc::new(Waiting::default());
        let address = Rc::into_raw(waiting.clone()).cast();
        // SAFETY: `answered` takes back what `into_raw` gave, and is called once, as `new` asks.
        unsafe { (loader.0)(answered, address) };
        poll_fn(|context| match waiting.is_there.get() {
            Some(true) => Poll::Ready(Ok(())),
            Some(false) => Poll::Ready(Err(SplitLoaderError)),
            None => {
                waiting.waker.set(Some(context.waker().clone()));
                Poll::Pending
            }
        })
        .await
    }

    unsafe extern "C" fn answered(address: *const c_void, is_there: bool) {
        // SAFETY: the address is from `into_raw` in `ensure_loaded`, and this is its one call.
        let waiting = unsafe { Rc::<Waiting>::from_raw(address.cast()) };
        waiting.is_there.set(Some(is_there));
        if let Some(waker) = waiting.waker.take() {
            waker.wake();
        }
    }
}
