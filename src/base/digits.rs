//! Numbers by their decimal digits, exact whatever their size.

use alloc::string::String;
use alloc::vec::Vec;

/// A finite number as decimal digits around a point.
///
/// Binary numbers become decimal ones and back by doubling and halving the
/// digits. The standard library is faster with tables, which would be several
/// times the size of this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    is_negative: bool,
    /// From 0 to 9, neither the first nor the last of them 0; none at all for zero.
    digits: Vec<u8>,
    /// How many digits stand before the point; where there are fewer, zeros follow.
    point: i32,
}

impl Digits {
    /// How often digits can be doubled or halved at a time without leaving 64 bits.
    const MAX_SHIFT: i32 = 59;
    /// The largest 64-bit number has that many digits before the point.
    const MAX_POINT: i32 = 309;
    /// What has more zeros behind the point is nearest to zero.
    const MIN_POINT: i32 = -330;

    /// The number that JSON writes so.
    pub fn parse(text: &str) -> Self {
        let (is_negative, text) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (mantissa, power) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let n_whole = mantissa.bytes().position(|byte| byte == b'.');
        // A power of that many digits is past all limits either way.
        let too_large = if power.starts_with('-') {
            i32::MIN
        } else {
            i32::MAX
        };
        let power: i64 = power.parse().unwrap_or(too_large.into());
        let power = i32::try_from(power).unwrap_or(too_large);
        let mut digits = Vec::with_capacity(mantissa.len());
        for byte in mantissa.bytes() {
            if byte != b'.' {
                digits.push(byte.wrapping_sub(b'0'));
            }
        }
        Self {
            is_negative,
            digits,
            point: power.saturating_add(signed(n_whole.unwrap_or(mantissa.len()))),
        }
        .trimmed()
    }

    /// The fewest digits that no other 64-bit number is closer to.
    pub fn of(value: f64) -> Self {
        let bits = value.abs().to_bits();
        let (fraction, exponent) = (bits & (HIDDEN_BIT - 1), bits >> 52);
        let hidden_bit = if exponent > 0 { HIDDEN_BIT } else { 0 };
        let mut exact = Self::parse(&(fraction | hidden_bit).to_string());
        let exponent = i32::try_from(exponent).unwrap_or(0);
        exact.shift(exponent.max(1) - 1075);
        exact.is_negative = value < 0.0;
        for n_digits in 1..18 {
            let shortest = exact.rounded_to(n_digits);
            if shortest.value() == value {
                return shortest;
            }
        }
        exact
    }

    /// Is there a 64-bit number of that size?
    pub fn fits(&self) -> bool {
        self.point < Self::MAX_POINT || self.value().is_finite()
    }

    /// The nearest 64-bit number.
    pub fn value(&self) -> f64 {
        let size = self.short_size().unwrap_or_else(|| self.size());
        if self.is_negative { -size } else { size }
    }

    /// The nearest whole number, halves away from zero, as far as it fits.
    pub fn whole(&self) -> i64 {
        let is_up = self.digit(self.point) >= 5;
        let size = self.whole_part().saturating_add(u64::from(is_up));
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        if self.is_negative { -size } else { size }
    }

    /// The number in the notation of scripts (ECMA-262, Number::toString).
    pub fn text(&self) -> String {
        let mut digits = String::with_capacity(self.digits.len());
        for digit in &self.digits {
            digits.push(char::from(b'0' + digit));
        }
        if digits.is_empty() {
            return "0".into();
        }
        let sign = if self.is_negative { "-" } else { "" };
        let zeros = |n: i32| "0".repeat(usize::try_from(n).unwrap_or(0));
        let at = usize::try_from(self.point).unwrap_or(0);
        match self.point {
            1..=21 => match digits.split_at_checked(at) {
                Some((whole, fraction)) if !fraction.is_empty() => {
                    [sign, whole, ".", fraction].concat()
                }
                Some(_) | None => {
                    [sign, &digits, &zeros(self.point - signed(digits.len()))].concat()
                }
            },
            -5..=0 => [sign, "0.", &zeros(-self.point), &digits].concat(),
            _ => {
                let (first, rest) = digits.split_at_checked(1).unwrap_or((&digits, ""));
                let dot = if rest.is_empty() { "" } else { "." };
                let power = self.point.saturating_sub(1);
                let plus = if power > 0 { "+" } else { "" };
                [sign, first, dot, rest, "e", plus, &power.to_string()].concat()
            }
        }
    }

    /// The size of a number whose digits and power of ten are exact in 64 bits.
    fn short_size(&self) -> Option<f64> {
        let power = self.point.saturating_sub(signed(self.digits.len()));
        if self.digits.len() > 15 || power.unsigned_abs() > 22 {
            return None;
        }
        let factor = (0..power.unsigned_abs()).fold(1.0, |factor, _| factor * 10.0);
        let digits = self.digits.iter();
        let whole = digits.fold(0.0, |whole, digit| whole * 10.0 + f64::from(*digit));
        Some(if power < 0 {
            whole / factor
        } else {
            whole * factor
        })
    }

    /// The size of any number.
    fn size(&self) -> f64 {
        if self.point > Self::MAX_POINT {
            return f64::INFINITY;
        }
        if self.point < Self::MIN_POINT {
            return 0.0;
        }
        // Between a half and one, times 2 to the power of the exponent.
        let (mut part, mut exponent) = (self.clone(), 0);
        while part.point > 0 {
            exponent += part.shift(-(part.point * 3).min(Self::MAX_SHIFT));
        }
        while part.point < 0 || part.digit(0) < 5 {
            exponent += part.shift((-part.point * 3).clamp(1, Self::MAX_SHIFT));
        }
        // The smallest numbers have fewer bits.
        let missing = (-1021 - exponent).clamp(0, Self::MAX_SHIFT);
        exponent += part.shift(-missing);
        part.shift(53);
        let whole = part.whole_part();
        // Of two that are equally near, the even one is meant.
        let half = part.digit(part.point);
        let is_tie = half == 5 && signed(part.digits.len()) == part.point + 1;
        let is_up = half >= 5 && !(is_tie && whole % 2 == 0);
        let exponent = u64::try_from(exponent + 1021).unwrap_or(0);
        f64::from_bits((exponent << 52) + whole + u64::from(is_up))
    }

    /// Doubles the number `n` times, or halves it where `n` is negative; returns −`n`.
    fn shift(&mut self, n: i32) -> i32 {
        let mut rest = n;
        while rest != 0 {
            let now = rest.clamp(-Self::MAX_SHIFT, Self::MAX_SHIFT);
            if now < 0 {
                self.halve(now.unsigned_abs())
            } else {
                self.double(now.unsigned_abs())
            }
            rest -= now;
        }
        -n
    }

    fn halve(&mut self, n: u32) {
        let mut halved = Vec::with_capacity(self.digits.len());
        let mut rest = 0_u64;
        let mut digits = self.digits.iter();
        loop {
            let digit = digits.next().copied();
            if digit.is_none() && rest == 0 {
                break;
            }
            rest = rest * 10 + u64::from(digit.unwrap_or(0));
            halved.push(low_digit(rest >> n));
            rest &= (1 << n) - 1;
        }
        self.digits = halved;
        self.trim();
    }

    fn double(&mut self, n: u32) {
        let mut carry = 0;
        for digit in self.digits.iter_mut().rev() {
            carry += u64::from(*digit) << n;
            *digit = low_digit(carry % 10);
            carry /= 10;
        }
        let mut front = Vec::new();
        while carry > 0 {
            front.push(low_digit(carry % 10));
            carry /= 10;
        }
        self.point += signed(front.len());
        front.reverse();
        front.append(&mut self.digits);
        self.digits = front;
        self.trim();
    }
    /// The number with at most `n_digits` digits.
    fn rounded_to(&self, n_digits: usize) -> Self {
        let mut rounded = self.clone();
        rounded.digits.truncate(n_digits);
        if self.digits.get(n_digits).is_some_and(|digit| *digit >= 5) {
            while rounded.digits.pop_if(|digit| *digit == 9).is_some() {}
            match rounded.digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    rounded.digits.push(1);
                    rounded.point += 1;
                }
            }
        }
        rounded.trimmed()
    }

    /// What stands before the point, as far as it fits.
    fn whole_part(&self) -> u64 {
        (0..self.point.min(20)).fold(0_u64, |whole, at| {
            whole
                .saturating_mul(10)
                .saturating_add(self.digit(at).into())
        })
    }

    fn digit(&self, at: i32) -> u8 {
        let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
        digit.copied().unwrap_or(0)
    }

    fn trimmed(mut self) -> Self {
        self.trim();
        self
    }

    fn trim(&mut self) {
        while self.digits.pop_if(|digit| *digit == 0).is_some() {}
        let is_zero = |digit: &&u8| **digit == 0;
        let n_zeros = self.digits.iter().take_while(is_zero).count();
        self.digits.drain(..n_zeros);
        self.point = self.point.saturating_sub(signed(n_zeros));
        if self.digits.is_empty() {
            (self.is_negative, self.point) = (false, 0);
        }
    }
}

/// The bit of a fraction that 64-bit numbers do not store.
const HIDDEN_BIT: u64 = 1 << 52;

fn signed(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

#[expect(clippy::cast_possible_truncation, reason = "a digit is less than ten")]
fn low_digit(digit: u64) -> u8 {
    digit as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn agrees_with_the_library(value: f64) {
        let digits = Digits::of(value);
        assert_eq!(digits.value(), value, "{digits:?}");
        assert_eq!(digits, Digits::parse(&format!("{value:e}")));
        assert_eq!(Digits::parse(&format!("{value}")).value(), value);
    }

    #[test]
    fn the_ends_of_the_range_are_exact() {
        for value in [
            0.0,
            1.0,
            -0.1,
            0.1 + 0.2,
            1e15,
            9_007_199_254_740_993.0,
            1e23,
            f64::MAX,
            f64::MIN_POSITIVE,
            f64::MIN_POSITIVE - 5e-324,
            5e-324,
            -1e-7,
        ] {
            agrees_with_the_library(value);
        }
        let value = |text| Digits::parse(text).value();
        assert_eq!(value("2.4703282292062327e-324"), 0.0);
        assert_eq!(value("2.4703282292062329e-324"), 5e-324);
        assert_eq!(value("-1e-99999999999"), 0.0);
        assert_eq!(value("9007199254740992.5"), 9_007_199_254_740_992.0);
        assert_eq!(value("9007199254740993"), 9_007_199_254_740_992.0);
        assert_eq!(value("9007199254740995"), 9_007_199_254_740_996.0);
        let fits = |text| Digits::parse(text).fits();
        assert!(fits("1.7976931348623157e308") && fits("0e999999999999") && fits("-1e308"));
        assert!(!fits("1.797693134862315808e308") && !fits("1e400") && !fits("-1e999999999999"));
    }

    #[test]
    fn whole_numbers_are_the_nearest() {
        let whole = |text| Digits::parse(text).whole();
        assert_eq!(
            ["0", "-0.4", "0.5", "-2.5", "1e3"].map(whole),
            [0, 0, 1, -3, 1000]
        );
        assert_eq!(
            ["1e99", "-1e99", "0.04"].map(whole),
            [i64::MAX, -i64::MAX, 0]
        );
    }

    proptest! {
        #[test]
        fn numbers_of_every_size_are_exact(value in any::<f64>()) {
            if value.is_finite() {
                agrees_with_the_library(value);
            }
        }

        #[test]
        fn any_digits_are_the_nearest_number(text in "-?[1-9][0-9]{0,25}([.][0-9]{1,25})?(e-?[1-9][0-9]{0,2})?") {
            prop_assert_eq!(Digits::parse(&text).value(), text.parse::<f64>().unwrap());
        }
    }
}
