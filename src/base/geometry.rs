//! Points and the curve through them.

use super::decimal;

/// A point; the unit is the caller's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Distance along the reading direction.
    pub x: f64,
    /// Distance down.
    pub y: f64,
}

/// The SVG path commands of a smooth curve through `points` that never goes
/// higher or lower than the points on either side of it.
///
/// `points` run along x; two with the same x are joined by a straight line.
/// Method: Fritsch and Carlson, “Monotone Piecewise Cubic Interpolation”, 1980.
pub fn monotone_curve(points: &[Point]) -> String {
    let mut path = String::new();
    let Some(first) = points.first() else {
        return path;
    };
    write_command(&mut path, 'M', &[*first]);

    let slopes: Vec<f64> = points
        .iter()
        .zip(points.iter().skip(1))
        .map(|(a, b)| slope(*a, *b))
        .collect();
    let tangents = tangents(&slopes);
    let segments = points.iter().zip(points.iter().skip(1));
    for ((from, to), (leave, arrive)) in segments.zip(tangents.iter().zip(tangents.iter().skip(1)))
    {
        let third = (to.x - from.x) / 3.0;
        let first_handle = Point {
            x: from.x + third,
            y: from.y + leave * third,
        };
        let second_handle = Point {
            x: to.x - third,
            y: to.y - arrive * third,
        };
        write_command(&mut path, 'C', &[first_handle, second_handle, *to]);
    }
    path
}

fn slope(from: Point, to: Point) -> f64 {
    let width = to.x - from.x;
    if width > 0.0 {
        (to.y - from.y) / width
    } else {
        0.0
    }
}

/// The slope of the curve at each point, limited so that it stays monotone.
fn tangents(slopes: &[f64]) -> Vec<f64> {
    let (Some(first), Some(last)) = (slopes.first(), slopes.last()) else {
        return vec![0.0];
    };
    let mut tangents = vec![*first];
    for (before, after) in slopes.iter().zip(slopes.iter().skip(1)) {
        // A turning point is flat: the curve may not pass it.
        let flat = before * after <= 0.0;
        let mean = (before + after) / 2.0;
        let limit = 3.0 * before.abs().min(after.abs());
        tangents.push(if flat {
            0.0
        } else {
            mean.max(-limit).min(limit)
        });
    }
    tangents.push(*last);
    tangents
}

fn write_command(path: &mut String, command: char, points: &[Point]) {
    path.push(command);
    for (idx, point) in points.iter().enumerate() {
        let gap = if idx == 0 { "" } else { " " };
        for part in [gap, &decimal(point.x), " ", &decimal(point.y)] {
            path.push_str(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(ys: &[f64]) -> String {
        let points: Vec<Point> = ys
            .iter()
            .zip(0..)
            .map(|(y, x)| Point {
                x: f64::from(x) * 3.0,
                y: *y,
            })
            .collect();
        monotone_curve(&points)
    }

    #[test]
    fn the_curve_never_passes_a_score() {
        // Bézier handles inside the box of both ends keep the segment inside it.
        for ys in [
            [0.0, 50.0, 49.0, -100.0],
            [-100.0, 100.0, 100.0, 99.0],
            [3.0, 2.0, 1.0, -90.0],
        ] {
            let path = curve(&ys);
            for (segment, ends) in path.split('C').skip(1).zip(ys.windows(2)) {
                let numbers: Vec<f64> = segment.split(' ').map(|n| n.parse().unwrap()).collect();
                let (low, high) = (ends[0].min(ends[1]) - 0.01, ends[0].max(ends[1]) + 0.01);
                assert!((low..=high).contains(&numbers[1]), "{path}");
                assert!((low..=high).contains(&numbers[3]), "{path}");
            }
        }
    }

    #[test]
    fn short_curves_are_drawn_too() {
        assert_eq!(curve(&[]), "");
        assert_eq!(curve(&[5.0]), "M0 5");
        assert_eq!(curve(&[0.0, 3.0]), "M0 0C1 1 2 2 3 3");
    }
}
