package io.cordon.model.json;

import io.cordon.model.finding.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A verdict about a finding as {@code cordon.verdict.v1}; its JSON Schema is a resource of this
 * module.
 */
public final class VerdictJson {
  /** The value of {@code schema}. */
  public static final String SCHEMA = "cordon.verdict.v1";

  private static final Set<String> KEYS =
      Set.of("schema", "finding_uid", "verdict", "by", "at", "until", "note");

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private VerdictJson() {}

  /** The words of {@code verdict}. */
  private enum Answer {
    FALSE_ALARM("false_alarm"),
    TRUE_ALARM("true_alarm");

    private final String word;

    Answer(String word) {
      this.word = word;
    }
  }

  /** One line of JSON, keys always in the same order; not for a withdrawn one. */
  public static String write(Verdict verdict) {
    return JsonWriter.of(json -> members(json, verdict));
  }

  private static void members(JsonWriter json, Verdict verdict) throws IOException {
    Answer answer = verdict.falseAlarm() ? Answer.FALSE_ALARM : Answer.TRUE_ALARM;
    json.text("schema", SCHEMA).text("finding_uid", verdict.findingUid());
    json.text("verdict", answer.word).text("by", verdict.by());
    json.rfc3339("at", verdict.at()).rfc3339("until", verdict.until());
    json.text("note", verdict.note());
  }

  /**
   * Reads one line of JSON, strictly: people write it, and what is ignored would be believed to
   * count.
   */
  public static Verdict read(String text) throws JsonFormatException {
    JsonObject json = JsonObject.parse(text);
    json.expectSchema(SCHEMA);
    json.expectOnly(KEYS);
    String uid = json.requiredText("finding_uid");
    if (!Verdict.isFindingUid(uid)) {
      throw new JsonFormatException("finding_uid: expected a UUID in lower case, as findings have");
    }
    Answer answer = json.requiredWord("verdict", Answer.values(), known -> known.word);
    String by = json.requiredText("by");
    if (by.isBlank()) {
      throw new JsonFormatException("by is empty");
    }
    json.requiredText("at");
    Instant at = json.rfc3339("at");
    Instant until = json.rfc3339("until");
    requirePossible(at, until);
    String note = json.text("note");
    requireShort("by", by);
    requireShort("note", note);
    return new Verdict(uid, answer == Answer.FALSE_ALARM, by, at, until, note);
  }

  private static void requirePossible(Instant at, Instant until) throws JsonFormatException {
    if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
      throw new JsonFormatException("at: " + at + " is not between the years 2000 and 9999");
    }
    if (until == null) {
      return;
    }
    if (!until.isAfter(at)) {
      throw new JsonFormatException(
          "until: " + until + " is not after " + at + ", when it was said");
    }
    if (Duration.between(at, until).compareTo(Verdict.LONGEST) > 0) {
      throw new JsonFormatException("until: " + until + " is more than ten years after " + at);
    }
  }

  private static void requireShort(String key, String text) throws JsonFormatException {
    if (text != null && text.length() > Verdict.MAX_TEXT) {
      throw new JsonFormatException(
          key + ": expected at most " + Verdict.MAX_TEXT + " characters, found " + text.length());
    }
  }
}
