package io.cordon.datagen.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Public holidays of a year by country: the fixed ones, and those that move with Easter. */
final class Holidays {
  private Holidays() {}

  static List<LocalDate> of(String country, int year) {
    LocalDate easter = easter(year);
    return switch (country) {
      case "DE" -> {
        List<LocalDate> days = fixed(year, 101, 106, 501, 815, 1003, 1101, 1225, 1226);
        yield after(days, easter, -2, 1, 39, 50, 60);
      }
      case "FR" -> {
        List<LocalDate> days = fixed(year, 101, 501, 508, 714, 815, 1101, 1111, 1225);
        yield after(days, easter, 1, 39, 50);
      }
      case "PL" -> {
        List<LocalDate> days = fixed(year, 101, 106, 501, 503, 815, 1101, 1111, 1225, 1226);
        yield after(days, easter, 1, 60);
      }
      case "GB" -> {
        List<LocalDate> days = fixed(year, 101, 1225, 1226);
        days.add(monday(LocalDate.of(year, 5, 1)));
        days.add(lastMonday(LocalDate.of(year, 5, 1)));
        days.add(lastMonday(LocalDate.of(year, 8, 1)));
        yield after(days, easter, -2, 1);
      }
      case "US" -> {
        List<LocalDate> days = fixed(year, 101, 619, 704, 1111, 1225);
        days.add(monday(LocalDate.of(year, 1, 15)));
        days.add(monday(LocalDate.of(year, 2, 15)));
        days.add(lastMonday(LocalDate.of(year, 5, 1)));
        days.add(monday(LocalDate.of(year, 9, 1)));
        days.add(
            LocalDate.of(year, 11, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
        yield days;
      }
      default -> List.of();
    };
  }

  /** Days written as month times 100 plus day. */
  private static List<LocalDate> fixed(int year, int... monthDays) {
    List<LocalDate> days = new ArrayList<>();
    for (int monthDay : monthDays) {
      days.add(LocalDate.of(year, monthDay / 100, monthDay % 100));
    }
    return days;
  }

  private static List<LocalDate> after(List<LocalDate> days, LocalDate easter, int... offsets) {
    for (int offset : offsets) {
      days.add(easter.plusDays(offset));
    }
    return days;
  }

  private static LocalDate monday(LocalDate from) {
    return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate lastMonday(LocalDate inMonth) {
    return inMonth.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
  }

  /** Easter Sunday of the Gregorian calendar. Source: Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int rest = year % 100;
    int epact =
        Math.floorMod(
            19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15, 30);
    int weekday = Math.floorMod(32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4, 7);
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
