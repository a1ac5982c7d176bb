package io.cordon.datagen;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An incident as it was played.
 *
 * @param prelude ordinary rows that lead up to it, such as opening the file, which is how the log
 *     comes to show the file's label
 * @param acts the incident's own rows
 */
record Enactment(Scenario scenario, long number, Person person, List<Row> prelude, List<Row> acts) {

  Incident truth() {
    List<Row> ordered =
        acts.stream().sorted(Comparator.comparingLong(row -> row.head().atMillis())).toList();
    return new Incident(
        scenario.word() + '-' + number,
        scenario.word(),
        person.upn(),
        second(ordered.get(0)),
        second(ordered.get(ordered.size() - 1)),
        ordered.stream().map(row -> row.head().id().toString()).toList());
  }

  List<Row> rows() {
    return Stream.concat(prelude.stream(), acts.stream()).toList();
  }

  long startMillis() {
    return rows().stream().mapToLong(row -> row.head().atMillis()).min().orElseThrow();
  }

  private static Instant second(Row row) {
    return Instant.ofEpochMilli(row.head().atMillis()).truncatedTo(ChronoUnit.SECONDS);
  }
}
