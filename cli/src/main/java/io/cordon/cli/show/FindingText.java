package io.cordon.cli.show;

import io.cordon.cli.terminal.Colours;
import io.cordon.cli.terminal.Printable;
import io.cordon.cli.terminal.TextStyle;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Client;
import io.cordon.model.activity.Contents;
import io.cordon.model.activity.Recipient;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.policy.Severity;
import io.cordon.model.text.DurationText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A finding as text for people: who, which file, what happened, from where, why, how often, which
 * other policies found the same, and what Cordon does.
 */
public final class FindingText {
  private static final int MAX_VALUE_CHARACTERS = 300;

  /** Three reasons with their numbers, and what was unknown. */
  private static final int MAX_REASON_CHARACTERS = 1_000;

  private final Colours colours;

  public FindingText(Colours colours) {
    this.colours = colours;
  }

  /** Several lines; each ends with a line feed. */
  public String of(Finding finding) {
    Detection detection = finding.detection();
    Activity trigger = detection.trigger();
    StringBuilder text = new StringBuilder();
    text.append(heading(finding)).append('\n');
    line(text, "who", who(trigger.actor()));
    line(text, "file", file(trigger.file()));
    line(text, "what", what(trigger));
    line(text, "with", with(trigger.client()));
    line(text, "holds", holds(trigger.contents()));
    line(text, "from", trigger.endpoint().place().caption(trigger.app().product()));
    line(text, "why", detection.why(), MAX_REASON_CHARACTERS);
    line(text, "seen", seen(finding));
    line(text, "also", String.join("; ", otherPolicies(finding)));
    line(text, "does", ActionText.of(finding));
    return text.toString();
  }

  /** One line for a later revision of a finding; it ends with a line feed. */
  public String laterRevision(Finding finding) {
    boolean isClosed = finding.stage() == FindingStage.CLOSE;
    String file = finding.detection().trigger().file().caption();
    String seen = seen(finding);
    return colours.paint(TextStyle.DIM, isClosed ? "■ ended " : "↻ update")
        + "  "
        + safe(title(finding))
        + colours.paint(
            TextStyle.DIM,
            "  "
                + safe(file)
                + (seen.isEmpty() ? "" : "  " + seen)
                + "  risk "
                + finding.riskScore())
        + '\n';
  }

  private String heading(Finding finding) {
    Severity severity = finding.detection().policy().severity();
    TextStyle style = severity.compareTo(Severity.HIGH) >= 0 ? TextStyle.RED : TextStyle.YELLOW;
    Instant time = finding.detection().trigger().time().truncatedTo(ChronoUnit.MILLIS);
    return colours.paint(style, "● " + severity.caption().toUpperCase(Locale.ROOT))
        + "  "
        + colours.paint(TextStyle.BOLD, safe(title(finding)))
        + colours.paint(TextStyle.DIM, "  " + time + "  risk " + finding.riskScore());
  }

  private static String title(Finding finding) {
    return orEmpty(finding.detection().policy().title());
  }

  private static String who(Actor actor) {
    // A visitor without a name is identified by a hash, which means nothing to people.
    String name = actor.kind() == ActorKind.ANONYMOUS ? "anonymous visitor" : actor.key();
    return actor.affiliation() == Affiliation.UNKNOWN
        ? name
        : name + " (" + actor.affiliation().word() + ")";
  }

  private static String file(CloudFile file) {
    return file.caption()
        + " ["
        + file.label().caption()
        + "]  exposure "
        + file.exposure().word()
        + (orEmpty(file.path()).isEmpty() ? "" : "  " + file.path());
  }

  /** Null where the finding is not about a container. */
  private static String holds(Contents contents) {
    return contents.count() == 0 ? null : contents.caption();
  }

  private static String what(Activity activity) {
    List<String> parts = new ArrayList<>();
    parts.add(activity.verb().word() + " (" + orEmpty(activity.rawType()) + ")");
    List<String> recipients =
        activity.share().recipients().stream()
            .map(Recipient::caption)
            .filter(Objects::nonNull)
            .toList();
    if (!recipients.isEmpty()) {
      parts.add("with " + String.join(", ", recipients));
    }
    if (activity.share().audience() != Audience.UNKNOWN) {
      parts.add("for " + activity.share().audience().word());
    }
    if (activity.labelBefore().isKnown()) {
      parts.add("label was " + activity.labelBefore().caption());
    }
    addIfKnown(parts, "to ", activity.transfer().caption());
    addIfKnown(parts, "in the archive ", activity.file().archive());
    addIfKnown(parts, "by the rule ", activity.dlpRule().caption());
    return String.join(", ", parts);
  }

  private static void addIfKnown(List<String> parts, String before, String text) {
    if (text != null) {
      parts.add(before + text);
    }
  }

  /** The application; also the computer, where the log names it. */
  private static String with(Client client) {
    String application = orEmpty(client.caption());
    return client.device() == null ? application : (application + " on " + client.device()).strip();
  }

  /** The counted burst and the number of detections; empty for a single detection. */
  private static String seen(Finding finding) {
    List<String> parts = new ArrayList<>();
    Burst burst = finding.detection().burst();
    if (burst != null) {
      parts.add(
          burst.observed()
              + " "
              + burst.measure()
              + " within "
              + DurationText.of(burst.timespanMillis())
              + " (threshold "
              + burst.threshold()
              + ")");
    }
    FindingExtent extent = finding.extent();
    if (extent.detections() > 1) {
      parts.add(
          extent.detections()
              + " times from "
              + extent.firstSeen().truncatedTo(ChronoUnit.MILLIS)
              + " to "
              + extent.lastSeen().truncatedTo(ChronoUnit.MILLIS));
    }
    return String.join("; ", parts);
  }

  private static List<String> otherPolicies(Finding finding) {
    return finding.policies().stream()
        .filter(policy -> !finding.uid().equals(policy.findingUid()))
        .map(policy -> orEmpty(policy.title()))
        .toList();
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private void line(StringBuilder text, String label, String value) {
    line(text, label, value, MAX_VALUE_CHARACTERS);
  }

  private void line(StringBuilder text, String label, String value, int maxCharacters) {
    if (value != null && !value.isEmpty()) {
      text.append("  ").append(colours.paint(TextStyle.CYAN, String.format("%-5s", label)));
      text.append(' ').append(safe(value, maxCharacters)).append('\n');
    }
  }

  /** File names and user names come from audit logs and must not control the terminal. */
  private static String safe(String value) {
    return safe(value, MAX_VALUE_CHARACTERS);
  }

  private static String safe(String value, int maxCharacters) {
    String printable = Printable.text(value);
    int length = printable.codePointCount(0, printable.length());
    return length <= maxCharacters
        ? printable
        : printable.substring(0, printable.offsetByCodePoints(0, maxCharacters)) + "…";
  }
}
