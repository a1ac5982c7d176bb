package io.cordon.datagen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What service accounts do: one kind of act on everybody's files, at all hours. */
final class ServiceWork {
  private static final long HOUR_MILLIS = TimeUnit.HOURS.toMillis(1);

  private ServiceWork() {}

  /** An account's day, in hours. */
  static List<Episode> day(
      SyntheticOrganisation organisation, ServiceAccount account, long epochDay) {
    List<Episode> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      long number = epochDay * 24 + hour;
      long start = number * HOUR_MILLIS;
      hours.add(
          new Episode(
              start,
              account.index(),
              () -> {
                Dice dice =
                    Purpose.SERVICE_ACCOUNT.dice(organisation.seed(), account.index(), number);
                int count = dice.poisson(account.rowsPerDay() / 24.0);
                return rows(organisation, account, dice, start, HOUR_MILLIS, count);
              }));
    }
    return hours;
  }

  /** So many rows, spread over a time. */
  static List<Row> rows(
      SyntheticOrganisation organisation,
      ServiceAccount account,
      Dice dice,
      long startMillis,
      long lengthMillis,
      int count) {
    String address = organisation.networks().dataCentre().address(dice);
    Visit visit = Visit.of(dice, Account.of(account), address, account.device());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Library library = dice.pick(dice.pick(organisation.departments()).projects());
      Document document =
          account.operation().equals("FileUploaded")
              ? library.fresh(dice, Sensitivity.UNLABELLED)
              : library.document(dice.below(library.files()));
      long at = startMillis + (long) (dice.uniform() * lengthMillis);
      rows.add(FileRow.of(visit.head(at), account.operation(), document));
    }
    return rows;
  }
}
