package io.cordon.datagen.truth;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Writes {@code truth.jsonl} and {@code decoys.jsonl}: one incident or decoy a line, by time. */
final class TruthLines {
  private static final Comparator<Line> BY_TIME =
      Comparator.comparingLong(Line::firstMillis).thenComparing(Line::id);

  private TruthLines() {}

  private record Line(String id, long firstMillis, JsonLines.Fields fields) {}

  /** One {@code cordon.truth.v1} object a line; incidents without acts in the logs are left out. */
  static void incidents(List<PlannedTruth> incidents, Traces traces, OutputStream out)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    for (PlannedTruth incident : incidents) {
      Trace trace = traces.of(incident.number());
      if (trace != null) {
        String id = numbered("I", incident.number());
        lines.add(
            new Line(id, trace.firstMillis(), json -> incidentFields(json, id, incident, trace)));
      }
    }
    write(lines, out);
  }

  private static void incidentFields(
      JsonGenerator json, String id, PlannedTruth incident, Trace trace) throws IOException {
    json.writeStringField("schema", "cordon.truth.v1");
    json.writeStringField("incident", id);
    json.writeStringField("scenario", incident.word());
    json.writeStringField("user", incident.user());
    JsonLines.strings(json, "users", trace.usersBeside(incident.user()));
    json.writeBooleanField("newcomer", incident.newcomer());
    JsonLines.strings(json, "apps", trace.apps().stream().map(App::id).toList());
    JsonLines.strings(json, "files", trace.files());
    times(json, trace.firstMillis(), trace.lastMillis());
    JsonLines.strings(json, "hours", trace.hours().stream().map(Instant::toString).toList());
    JsonLines.strings(json, "event_ids", trace.eventIds());
  }

  /** One {@code cordon.decoy.v1} object a line. */
  static void decoys(
      List<PlannedTruth> decoys, List<LifePeriod> periods, Traces traces, OutputStream out)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (PlannedTruth decoy : decoys) {
      number = Math.max(number, decoy.number());
      Trace trace = traces.of(decoy.number());
      if (trace != null) {
        String id = numbered("D", decoy.number());
        lines.add(
            new Line(
                id,
                trace.firstMillis(),
                json -> {
                  decoyFields(
                      json, id, decoy.word(), decoy.user(), trace.usersBeside(decoy.user()));
                  times(json, trace.firstMillis(), trace.lastMillis());
                  JsonLines.strings(json, "event_ids", trace.eventIds());
                }));
      }
    }
    for (LifePeriod period : periods) {
      number++;
      lines.add(line(numbered("D", number), period));
    }
    write(lines, out);
  }

  private static Line line(String id, LifePeriod period) {
    return new Line(
        id,
        period.fromMillis(),
        json -> {
          decoyFields(json, id, period.kind(), period.user(), List.of());
          times(json, period.fromMillis(), period.toMillis());
          JsonLines.strings(json, "event_ids", List.of());
        });
  }

  private static void decoyFields(
      JsonGenerator json, String id, String kind, String user, List<String> users)
      throws IOException {
    json.writeStringField("schema", "cordon.decoy.v1");
    json.writeStringField("decoy", id);
    json.writeStringField("kind", kind);
    json.writeStringField("user", user);
    JsonLines.strings(json, "users", users);
  }

  private static void times(JsonGenerator json, long firstMillis, long lastMillis)
      throws IOException {
    json.writeStringField("first_time", Instant.ofEpochMilli(firstMillis).toString());
    json.writeStringField("last_time", Instant.ofEpochMilli(lastMillis).toString());
  }

  private static String numbered(String letter, int number) {
    return String.format(Locale.ROOT, "%s-%04d", letter, number);
  }

  private static void write(List<Line> lines, OutputStream out) throws IOException {
    lines.sort(BY_TIME);
    try (JsonGenerator json = JsonLines.to(out)) {
      for (Line line : lines) {
        JsonLines.line(json, line.fields());
      }
    }
  }
}
