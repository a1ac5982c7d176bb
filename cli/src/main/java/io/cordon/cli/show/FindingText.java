package io.cordon.cli.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.text.DurationText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * A finding as text for people: who, which file, what happened, from where, why, how often, which
 * other policies found the same, and what Cordon does.
 */
public final class FindingText {
  private static final int MAX_VALUE_CHARACTERS = 300;
  private static final String ANONYMOUS = ActorKind.ANONYMOUS.word();

  private final Colours colours;

  public FindingText(Colours colours) {
    this.colours = colours;
  }

  /**
   * Several lines for an OCSF Detection Finding as Cordon writes it; each ends with a line feed.
   */
  public String of(JsonNode finding) {
    JsonNode evidences = finding.path("evidences");
    JsonNode last = evidences.path(evidences.size() - 1);
    JsonNode extra = finding.path("unmapped");
    StringBuilder text = new StringBuilder();
    text.append(heading(finding)).append('\n');
    line(text, "who", who(last));
    line(text, "file", file(last, extra));
    line(text, "what", what(last.path("data")));
    line(text, "from", extra.path("place").asText());
    line(text, "why", finding.path("message").asText());
    line(text, "seen", seen(finding));
    line(text, "also", String.join("; ", others(finding)));
    line(text, "does", ActionText.of(extra));
    return text.toString();
  }

  /** One line for a later revision of a finding; it ends with a line feed. */
  public String laterRevision(JsonNode finding) {
    boolean isClosed = finding.path("activity_id").asInt() == FindingStage.CLOSE.ocsfId();
    String title = safe(finding.path("finding_info").path("title").asText());
    JsonNode evidences = finding.path("evidences");
    String file = evidences.path(evidences.size() - 1).path("file").path("name").asText();
    String seen = seen(finding);
    return colours.paint(TextStyle.DIM, isClosed ? "■ ended " : "↻ update")
        + "  "
        + title
        + colours.paint(
            TextStyle.DIM,
            "  " + safe(file) + (seen.isEmpty() ? "" : "  " + seen) + "  risk " + risk(finding))
        + '\n';
  }

  private String heading(JsonNode finding) {
    String severity = finding.path("severity").asText();
    TextStyle style = finding.path("severity_id").asInt() >= 4 ? TextStyle.RED : TextStyle.YELLOW;
    return colours.paint(style, "● " + severity.toUpperCase(Locale.ROOT))
        + "  "
        + colours.paint(TextStyle.BOLD, safe(finding.path("finding_info").path("title").asText()))
        + colours.paint(TextStyle.DIM, "  " + time(finding) + "  risk " + risk(finding));
  }

  private static int risk(JsonNode finding) {
    return finding.path("risk_score").asInt();
  }

  private static String time(JsonNode finding) {
    return Instant.ofEpochMilli(finding.path("time").asLong()).toString();
  }

  private static String who(JsonNode evidence) {
    // A visitor without a name is identified by a hash, which means nothing to people.
    boolean isNameless = evidence.path("data").path("actor_kind").asText().equals(ANONYMOUS);
    String name =
        isNameless
            ? "anonymous visitor"
            : evidence.path("actor").path("user").path("name").asText();
    String affiliation = evidence.path("data").path("affiliation").asText("");
    return affiliation.isEmpty() ? name : name + " (" + affiliation + ")";
  }

  private static String file(JsonNode evidence, JsonNode extra) {
    String path = evidence.path("file").path("path").asText("");
    return evidence.path("file").path("name").asText()
        + " ["
        + extra.path("label").asText()
        + "]  exposure "
        + extra.path("exposure").asText()
        + (path.isEmpty() ? "" : "  " + path);
  }

  private static String what(JsonNode data) {
    List<String> parts = new ArrayList<>();
    parts.add(data.path("verb").asText() + " (" + data.path("raw_type").asText() + ")");
    List<String> recipients =
        StreamSupport.stream(data.path("recipients").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    if (!recipients.isEmpty()) {
      parts.add("with " + String.join(", ", recipients));
    }
    String audience = data.path("audience").asText();
    if (!audience.equals("unknown") && !audience.isEmpty()) {
      parts.add("for " + audience);
    }
    if (data.has("label_before")) {
      parts.add("label was " + data.path("label_before").asText());
    }
    return String.join(", ", parts);
  }

  /** The counted burst and the number of detections; empty for a single detection. */
  private static String seen(JsonNode finding) {
    List<String> parts = new ArrayList<>();
    JsonNode burst = finding.path("unmapped").path("burst");
    if (!burst.isMissingNode()) {
      parts.add(
          burst.path("observed").asLong()
              + " "
              + burst.path("measure").asText()
              + " within "
              + DurationText.of(burst.path("timespan_ms").asLong())
              + " (threshold "
              + burst.path("threshold").asLong()
              + ")");
    }
    long count = finding.path("count").asLong(1);
    if (count > 1) {
      Instant first = Instant.ofEpochMilli(finding.path("start_time").asLong());
      Instant last = Instant.ofEpochMilli(finding.path("end_time").asLong());
      parts.add(count + " times from " + first + " to " + last);
    }
    return String.join("; ", parts);
  }

  private static List<String> others(JsonNode finding) {
    String own = finding.path("finding_info").path("uid").asText();
    return finding
        .path("unmapped")
        .path("policies")
        .valueStream()
        .filter(policy -> !policy.path("finding_uid").asText().equals(own))
        .map(policy -> policy.path("title").asText())
        .toList();
  }

  private void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append("  ").append(colours.paint(TextStyle.CYAN, String.format("%-5s", label)));
      text.append(' ').append(safe(value)).append('\n');
    }
  }

  /** File names and user names come from audit logs and must not control the terminal. */
  private static String safe(String value) {
    String printable = Printable.text(value);
    int length = printable.codePointCount(0, printable.length());
    return length <= MAX_VALUE_CHARACTERS
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, MAX_VALUE_CHARACTERS)) + "…";
  }
}
